/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import io.github.cameldiscogs.dump.internal.xml.RecordCutter;
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
     * The records after those that are known.
     *
     * @param known how many to leave out; they are not parsed
     */
    public RecordSource read(DumpFile file, RecordParser parser, long known) throws IOException {
        var cutter = file.open();
        try {
            skip(cutter, known);
        } catch (IOException e) {
            cutter.close();
            throw e;
        }
        return executor == null
                ? new SerialSource(cutter, parser)
                : new ParallelSource(cutter, parser, executor, threads, ordered);
    }

    private static void skip(RecordCutter cutter, long known) throws IOException {
        for (long i = 0; i < known && cutter.next() != null; i++) {
            // Cutting is cheap
        }
    }
}
