/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import io.github.cameldiscogs.dump.internal.xml.CutRecord;
import io.github.cameldiscogs.dump.internal.xml.CutSource;
import io.github.cameldiscogs.dump.internal.xml.DumpRecord;
import io.github.cameldiscogs.dump.internal.xml.RecordParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts in the thread that asks, and parses in others. Nothing is done unless somebody asks, so a
 * source that is forgotten keeps no thread.
 */
final class ParallelSource implements RecordSource {

    private static final int MOST_RECORDS = 64;

    /** Large records are handed over alone: memory must not grow with them. */
    private static final int MOST_BYTES = 512 * 1024;

    private final CutSource cutter;
    private final RecordParser parser;
    private final CompletionService<List<DumpRecord>> parsers;
    private final boolean ordered;
    private final int mostBatches;

    /** In the order of the file; for ordered reading alone. */
    private final Deque<Future<List<DumpRecord>>> inOrder = new ArrayDeque<>();

    private int batches;
    private Iterator<DumpRecord> ready = List.<DumpRecord>of().iterator();
    private boolean exhausted;

    /** Why the file ended, told after what was read before. */
    private @Nullable IOException failure;

    ParallelSource(
            CutSource cutter,
            RecordParser parser,
            Executor executor,
            int threads,
            boolean ordered) {
        this.cutter = cutter;
        this.parser = parser;
        this.parsers = new ExecutorCompletionService<>(executor);
        this.ordered = ordered;
        this.mostBatches = 4 * threads;
    }

    @Override
    public @Nullable DumpRecord next() throws IOException {
        while (!ready.hasNext()) {
            while (!exhausted && batches < mostBatches) {
                submitBatch();
            }
            if (batches == 0) {
                if (failure != null) {
                    throw failure;
                }
                return null;
            }
            ready = awaitBatch().iterator();
        }
        return ready.next();
    }

    private void submitBatch() throws IOException {
        var batch = cutBatch();
        if (batch.isEmpty()) {
            return;
        }
        try {
            var parsed = parsers.submit(() -> batch.stream().map(parser::parse).toList());
            batches++;
            if (ordered) {
                inOrder.add(parsed);
            }
        } catch (RejectedExecutionException e) {
            throw new IOException("The endpoint of the dump was stopped", e);
        }
    }

    private List<CutRecord> cutBatch() {
        var batch = new ArrayList<CutRecord>(MOST_RECORDS);
        int bytes = 0;
        try {
            while (batch.size() < MOST_RECORDS && bytes < MOST_BYTES) {
                var cut = cutter.next();
                if (cut == null) {
                    exhausted = true;
                    break;
                }
                batch.add(cut);
                bytes += cut.xml().length;
            }
        } catch (IOException e) {
            exhausted = true;
            failure = e;
        }
        return batch;
    }

    private List<DumpRecord> awaitBatch() throws IOException {
        try {
            var batch = ordered ? inOrder.remove() : parsers.take();
            batches--;
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Reading the dump was interrupted");
        } catch (ExecutionException e) {
            throw new IOException("A dump could not be parsed", e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        exhausted = true;
        cutter.close();
    }
}
