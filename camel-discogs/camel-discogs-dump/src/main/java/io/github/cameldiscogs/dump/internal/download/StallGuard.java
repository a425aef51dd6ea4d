/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Closes a body of which nothing comes any more, so that whoever reads it does not wait for ever.
 */
final class StallGuard implements Closeable {

    private final InputStream body;
    private final Executor later;
    private volatile long received;
    private volatile boolean ended;

    /**
     * @param patience how long nothing may come
     */
    StallGuard(InputStream body, Duration patience) {
        this.body = body;
        this.later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
        lookLater();
    }

    private void lookLater() {
        var before = received;
        later.execute(() -> look(before));
    }

    private void look(long before) {
        if (ended) {
            return;
        }
        if (received > before) {
            lookLater();
            return;
        }
        try {
            body.close();
        } catch (IOException e) {
            // Closed all the same: the reader gets an exception of its own
        }
    }

    /** Tells how much has come so far. */
    void received(long bytes) {
        received = bytes;
    }

    /** From now on nobody waits. */
    @Override
    public void close() {
        ended = true;
    }
}
