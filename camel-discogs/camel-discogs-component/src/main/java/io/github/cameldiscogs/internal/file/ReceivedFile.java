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
 * Takes in a file of any size. A small one stays in memory; a large one goes to disk, whatever the
 * stream caching of the Camel context says, which by default keeps all in memory: where it says how
 * to spool, then there, encrypted as there, and from a lower size on.
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
     * @param exchange a copy on disk is deleted when it is done
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
        // Its room is free
        memory = new CachedByteArrayOutputStream(0);
    }

    /** The whole file has come. */
    @Override
    public void close() throws IOException {
        if (disk != null) {
            disk.end().close();
        }
    }

    /** Gives back the room of what has not come whole. */
    public void discard() {
        if (disk != null) {
            disk.delete();
        }
    }

    /** From its start; the file is closed before. */
    public InputStream start() throws IOException {
        return disk == null ? memory.newInputStreamCache() : disk.start();
    }

    /** The file as a body; it is closed before. */
    public StreamCache body() throws IOException {
        return disk == null ? memory.newInputStreamCache() : new TemporaryFileBody(disk, size);
    }
}
