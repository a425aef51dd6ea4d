/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One client's connection through the relay. */
public final class RelayedConnection {

    private static final int BUFFER_SIZE = 64 * 1024;

    private final Socket client;
    private final Socket upstream;
    private final Consumer<RelayedConnection> whenClosed;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean endsWithReset;

    RelayedConnection(Socket client, Socket upstream, Consumer<RelayedConnection> whenClosed) {
        this.client = client;
        this.upstream = upstream;
        this.whenClosed = whenClosed;
    }

    public InetAddress clientAddress() {
        return client.getInetAddress();
    }

    /**
     * When the HTTP server closes this connection and all its output was passed on, the client gets
     * a reset (RST) instead of an orderly close.
     */
    public void endWithReset() {
        endsWithReset = true;
    }

    /** Waits until the client or the sandbox closes this connection, or the time is up. */
    public void awaitEnd(long nanoseconds) throws InterruptedException {
        over.await(nanoseconds, TimeUnit.NANOSECONDS);
    }

    void passRequests() {
        // The client sends no more, or is gone: nobody waits for an answer
        pass(client, upstream);
        close();
    }

    void passAnswers() {
        pass(upstream, client);
        if (endsWithReset) {
            reset();
        }
        close();
    }

    void close() {
        closeQuietly(client);
        closeQuietly(upstream);
        whenClosed.accept(this);
        over.countDown();
    }

    private static void pass(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[BUFFER_SIZE];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // One side has closed; the caller now closes both
        }
    }

    private void reset() {
        try {
            // Closing with a linger time of zero sends RST
            client.setSoLinger(true, 0);
        } catch (IOException e) {
            // The client has already closed
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Already closed
        }
    }
}
