/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.converter.stream.CachedByteArrayOutputStream;
import org.apache.camel.spi.StreamCachingStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Receives a file of any size. A small one stays in memory; a large one is written to disk,
 * whatever Camel's stream caching is set to, which by default keeps all in memory. If it is set to
 * spool, its directory, encryption and a lower threshold are used.
 */
public final class ReceivedFile extends OutputStream {

    /** In bytes. */
    private static final int MOST_IN_MEMORY = 1024 * 1024;

    private static final int USUAL_SIZE = 16 * 1024;

    private final Exchange exchange;
    private final StreamCachingStrategy caching;
    private CachedByteArrayOutputStream memory = new CachedByteArrayOutputStream(USUAL_SIZE);
    private @Nullable TemporaryFile disk;
    private long size;

    /**
     * @param exchange a copy on disk is deleted when the exchange is done
     */
    public ReceivedFile(Exchange exchange) {
        this.exchange = exchange;
        this.caching = exchange.getContext().getStreamCachingStrategy();
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value});
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        size += length;
        if (disk == null && isTooMuchForMemory()) {
            moveToDisk();
        }
        (disk == null ? memory : disk.end()).write(bytes, start, length);
    }

    private boolean isTooMuchForMemory() {
        return size > MOST_IN_MEMORY || caching.shouldSpoolCache(size);
    }

    private void moveToDisk() throws IOException {
        disk = TemporaryFile.create(caching);
        disk.keepFor(exchange);
        memory.writeTo(disk.end());
        // Releases the memory
        memory = new CachedByteArrayOutputStream(0);
    }

    /** The file is complete. */
    @Override
    public void close() throws IOException {
        if (disk != null) {
            disk.end().close();
        }
    }

    /** Releases the memory or disk space of an incomplete file. */
    public void discard() {
        if (disk != null) {
            disk.delete();
        }
    }

    /** Reads from the start; the file must be closed. */
    public InputStream start() throws IOException {
        return disk == null ? memory.newInputStreamCache() : disk.start();
    }

    /** The file as a body; it must be closed. */
    public StreamCache body() throws IOException {
        return disk == null ? memory.newInputStreamCache() : new TemporaryFileBody(disk, size);
    }
}
