/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.jspecify.annotations.Nullable;

/** A file on disk as a message body. Each exchange that it is copied to has its own position. */
final class TemporaryFileBody extends InputStream implements StreamCache {

    private final TemporaryFile file;
    private final long length;
    private @Nullable InputStream content;
    private long position;

    /**
     * @param length of the file, in bytes
     */
    TemporaryFileBody(TemporaryFile file, long length) {
        this.file = file;
        this.length = length;
    }

    private InputStream content() throws IOException {
        if (content == null) {
            content = file.start();
        }
        return content;
    }

    @Override
    public int read() throws IOException {
        int read = content().read();
        position += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public int read(byte[] bytes, int start, int size) throws IOException {
        int read = content().read(bytes, start, size);
        position += Math.max(read, 0);
        return read;
    }

    @Override
    public int available() throws IOException {
        return content().available();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        transferTo(out);
    }

    @Override
    public StreamCache copy(Exchange exchange) {
        file.keepFor(exchange);
        return new TemporaryFileBody(file, length);
    }

    @Override
    public void reset() {
        close();
        content = null;
        position = 0;
    }

    @Override
    public void close() {
        if (content != null) {
            file.finish(content);
        }
    }

    @Override
    public boolean inMemory() {
        return false;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long position() {
        return position;
    }
}
