/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/**
 * Extends the deadline of a request by the bytes transferred. A large file may take longer than any
 * sensible response time-out, while a transfer that trickles or stalls must still end.
 */
final class DeadlineExtendingOutputStream extends FilterOutputStream {

    /** The slowest transfer accepted. */
    private static final int BYTES_PER_SECOND = 32 * 1024;

    private static final int PIECE = 8 * 1024;

    private final Deadline deadline;

    DeadlineExtendingOutputStream(OutputStream out, Deadline deadline) {
        super(out);
        this.deadline = deadline;
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        extend(1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        for (int written = 0; written < length; written += PIECE) {
            int piece = Math.min(PIECE, length - written);
            out.write(bytes, start + written, piece);
            extend(piece);
        }
    }

    private void extend(int bytes) {
        deadline.extend(Duration.ofSeconds(bytes).dividedBy(BYTES_PER_SECOND));
    }
}
