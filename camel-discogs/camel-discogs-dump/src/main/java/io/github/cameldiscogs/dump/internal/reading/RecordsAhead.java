/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import io.github.cameldiscogs.dump.internal.xml.DumpRecord;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Knows of each record whether it is the last. */
public final class RecordsAhead implements Closeable {

    private final RecordSource source;
    private @Nullable DumpRecord ahead;

    /** Met while looking ahead; it comes after the record before it. */
    private @Nullable IOException failure;

    private boolean begun;

    public RecordsAhead(RecordSource source) {
        this.source = source;
    }

    /**
     * The next record.
     *
     * @return null after the last one
     */
    public @Nullable DumpRecord next() throws IOException {
        if (!begun) {
            begun = true;
            ahead = source.next();
        }
        if (failure != null) {
            throw failure;
        }
        var record = ahead;
        if (record != null) {
            lookAhead();
        }
        return record;
    }

    private void lookAhead() {
        try {
            ahead = source.next();
        } catch (IOException e) {
            ahead = null;
            failure = e;
        }
    }

    /** Whether no record comes after the one that was given last. */
    public boolean isAtEnd() {
        return begun && ahead == null && failure == null;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
