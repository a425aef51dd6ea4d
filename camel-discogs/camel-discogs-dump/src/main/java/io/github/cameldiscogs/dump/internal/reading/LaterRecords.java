/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import io.github.cameldiscogs.dump.internal.xml.CutRecord;
import io.github.cameldiscogs.dump.internal.xml.CutSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Leaves out the records that are done. They are cut, which is cheap, and not parsed. */
record LaterRecords(CutSource source, long done) implements CutSource {

    @Override
    public @Nullable CutRecord next() throws IOException {
        var cut = source.next();
        while (cut != null && cut.number() <= done) {
            cut = source.next();
        }
        return cut;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
