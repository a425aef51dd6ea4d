/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import io.github.cameldiscogs.dump.internal.xml.DumpRecord;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of a dump, one after the other. */
public interface RecordSource extends Closeable {

    /**
     * The next record.
     *
     * @return null after the last one
     * @throws IOException if the file cannot be read on
     */
    @Nullable DumpRecord next() throws IOException;
}
