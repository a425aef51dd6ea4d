/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import io.github.cameldiscogs.dump.internal.reading.DumpFile;
import io.github.cameldiscogs.dump.internal.reading.RecordSource;
import io.github.cameldiscogs.dump.internal.xml.DumpRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The records of a dump, as a list that is read when somebody asks. Each walk reads the file from
 * its beginning, and holds little of it in memory. A record that cannot be read is a {@link
 * io.github.cameldiscogs.dump.records.BrokenRecord}. A walk throws {@link UncheckedIOException} if
 * the file cannot be read on.
 */
public final class DumpRecords implements Iterable<Object>, Closeable {

    private final DumpFile file;
    private final Opening opening;
    private final Set<Walk> walks = ConcurrentHashMap.newKeySet();

    DumpRecords(DumpFile file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    @FunctionalInterface
    interface Opening {
        RecordSource open() throws IOException;
    }

    /** A walk through all records; closed at its end, or by whoever leaves it before. */
    @Override
    public Iterator<Object> iterator() {
        try {
            var walk = new Walk(opening.open());
            walks.add(walk);
            return walk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends all walks. */
    @Override
    public void close() throws IOException {
        for (var walk : walks) {
            walk.close();
        }
    }

    @Override
    public String toString() {
        return "the %s in %s".formatted(file.kind().root(), file.path().getFileName());
    }

    private final class Walk implements Iterator<Object>, Closeable {

        private final RecordSource source;
        private @Nullable DumpRecord next;
        private boolean ended;

        Walk(RecordSource source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                advance();
            }
            return next != null;
        }

        private void advance() {
            try {
                next = source.next();
                if (next == null) {
                    close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Object next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            var item = next.item();
            next = null;
            return item;
        }

        @Override
        public void close() throws IOException {
            ended = true;
            walks.remove(this);
            source.close();
        }
    }
}
