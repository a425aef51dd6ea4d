/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Content;

/** Reads a body to its end, without a thread that waits for the client. */
final class BodyReader implements Runnable {

    /** A file of listings has 30 MB at most. */
    private static final int LARGEST_BODY = 32 * 1024 * 1024;

    /**
     * What is read at most of a body that is too large: most clients look for an answer only after
     * they have sent all.
     */
    private static final long MOST_READ = 4L * LARGEST_BODY;

    private final Content.Source source;
    private final Consumer<byte[]> complete;
    private final Runnable tooLarge;
    private final Consumer<Throwable> failed;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long length;

    /**
     * @param complete takes the body
     * @param tooLarge runs instead if there is too much of it
     * @param failed takes what else has gone wrong, for instance that the client is gone
     */
    BodyReader(
            Content.Source source,
            Consumer<byte[]> complete,
            Runnable tooLarge,
            Consumer<Throwable> failed) {
        this.source = source;
        this.complete = complete;
        this.tooLarge = tooLarge;
        this.failed = failed;
    }

    @Override
    public void run() {
        while (true) {
            var chunk = source.read();
            if (chunk == null) {
                source.demand(this);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                failed.accept(chunk.getFailure());
                return;
            }
            take(chunk.getByteBuffer());
            chunk.release();
            if (chunk.isLast() || length > MOST_READ) {
                end();
                return;
            }
        }
    }

    private void take(ByteBuffer bytes) {
        length += bytes.remaining();
        if (length <= LARGEST_BODY) {
            var copy = new byte[bytes.remaining()];
            bytes.get(copy);
            body.writeBytes(copy);
        }
    }

    private void end() {
        if (length > LARGEST_BODY) {
            tooLarge.run();
        } else {
            complete.accept(body.toByteArray());
        }
    }
}
