/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import io.github.cameldiscogs.dump.internal.xml.DumpRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects the records of a dump. A broken one comes alone, since it goes to an error handler. So
 * that the end is always told, a last batch can be empty.
 */
public final class RecordBatches implements Closeable {

    private final RecordsAhead source;
    private final @Nullable Integer size;
    private @Nullable DumpRecord broken;
    private boolean ended;

    /**
     * @param size how many records are in a batch, at most; null if each comes alone
     */
    public RecordBatches(RecordSource source, @Nullable Integer size) {
        this.source = new RecordsAhead(source);
        this.size = size;
    }

    /**
     * The next batch.
     *
     * @return null after the last one
     */
    public @Nullable RecordBatch next() throws IOException {
        if (size == null) {
            var record = source.next();
            return record == null ? null : new RecordBatch(List.of(record), source.isAtEnd());
        }
        return ended ? null : next(size);
    }

    private RecordBatch next(int most) throws IOException {
        var records = new ArrayList<DumpRecord>();
        if (broken == null) {
            collect(records, most);
        }
        var alone = broken;
        if (alone != null && records.isEmpty()) {
            broken = null;
            return new RecordBatch(List.of(alone), false);
        }
        ended = alone == null && source.isAtEnd();
        return new RecordBatch(records, ended);
    }

    /** What was read before a failure is told before it. */
    private void collect(List<DumpRecord> records, int most) throws IOException {
        try {
            while (records.size() < most && broken == null && !source.isAtEnd()) {
                var record = source.next();
                if (record != null && record.broken() != null) {
                    broken = record;
                } else if (record != null) {
                    records.add(record);
                }
            }
        } catch (IOException e) {
            if (records.isEmpty()) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
