/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import io.github.cameldiscogs.dump.internal.changes.ChangedRecords;
import io.github.cameldiscogs.dump.internal.xml.CutSource;
import io.github.cameldiscogs.dump.internal.xml.RecordParser;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * How dumps are read.
 *
 * @param threads how many parse; with one, that which asks for the records does
 * @param ordered whether records come in the order of the file
 * @param executor of the threads; null with one
 */
public record DumpReading(int threads, boolean ordered, @Nullable ExecutorService executor) {

    /**
     * The records after those that are done.
     *
     * @param earlier the dump to compare with; without one, all records come
     */
    public RecordSource read(
            DumpFile file, @Nullable DumpFile earlier, RecordParser parser, long done)
            throws IOException {
        var cuts = new LaterRecords(cuts(file, earlier), done);
        return executor == null
                ? new SerialSource(cuts, parser)
                : new ParallelSource(cuts, parser, executor, threads, ordered);
    }

    private static CutSource cuts(DumpFile file, @Nullable DumpFile earlier) throws IOException {
        var cutter = file.open();
        if (earlier == null) {
            return cutter;
        }
        try {
            return new ChangedRecords(cutter, earlier.open());
        } catch (IOException e) {
            cutter.close();
            throw e;
        }
    }
}
