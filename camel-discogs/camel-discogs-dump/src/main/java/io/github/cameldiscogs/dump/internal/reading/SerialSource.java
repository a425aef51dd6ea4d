/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import io.github.cameldiscogs.dump.internal.xml.CutRecord;
import io.github.cameldiscogs.dump.internal.xml.CutSource;
import io.github.cameldiscogs.dump.internal.xml.DumpRecord;
import io.github.cameldiscogs.dump.internal.xml.RecordParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads in the thread that asks. */
record SerialSource(CutSource cutter, RecordParser parser) implements RecordSource {

    @Override
    public @Nullable DumpRecord next() throws IOException {
        CutRecord cut = cutter.next();
        return cut == null ? null : parser.parse(cut);
    }

    @Override
    public void close() throws IOException {
        cutter.close();
    }
}
