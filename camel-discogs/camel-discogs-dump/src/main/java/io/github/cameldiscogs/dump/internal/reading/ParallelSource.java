/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import io.github.cameldiscogs.dump.internal.xml.CutRecord;
import io.github.cameldiscogs.dump.internal.xml.CutSource;
import io.github.cameldiscogs.dump.internal.xml.DumpRecord;
import io.github.cameldiscogs.dump.internal.xml.RecordParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
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
    private final Executor executor;
    private final boolean ordered;
    private final int mostBatches;

    /** In the order of the file, or in that in which they were done. */
    private final BlockingQueue<Future<List<DumpRecord>>> inHand = new LinkedBlockingQueue<>();

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
        this.executor = executor;
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
        var task = task(() -> batch.stream().map(parser::parse).toList());
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            throw new IOException("The endpoint of the dump was stopped", e);
        }
        batches++;
        if (ordered) {
            inHand.add(task);
        }
    }

    private FutureTask<List<DumpRecord>> task(Callable<List<DumpRecord>> parsing) {
        return ordered
                ? new FutureTask<>(parsing)
                : new FutureTask<>(parsing) {
                    @Override
                    protected void done() {
                        inHand.add(this);
                    }
                };
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
            var batch = inHand.take();
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
