/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The server's side of an exchange. Nothing here blocks: what comes next is a continuation. */
public final class AnswerExchange {

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final ClientConnection connection;

    AnswerExchange(Request request, Response response, Callback callback) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.connection =
                new ClientConnection(request.getConnectionMetaData().getConnection().getEndPoint());
    }

    /** Goes on after this time; at once, in the same thread, if it is zero. */
    public void after(Duration delay, Runnable next) {
        if (delay.isZero()) {
            guard(next);
            return;
        }
        var connector = request.getConnectionMetaData().getConnector();
        connector
                .getScheduler()
                .schedule(
                        () -> connector.getExecutor().execute(() -> guard(next)),
                        delay.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    /** Ends the exchange if what is run fails, so that no client waits for ever. */
    void guard(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            callback.failed(e);
        }
    }

    /** Sets status and headers, with the length of the complete body; they go with its start. */
    void begin(Answer answer) {
        response.setStatus(answer.status());
        var headers = response.getHeaders();
        // Without Jetty's own constant, the name is sent as it is spelt here
        answer.headers().forEach((name, value) -> headers.put(new HttpField(null, name, value)));
        if (mayHaveBody(answer.status())) {
            headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        }
    }

    /** Sends a part of the body, with all that was begun, and goes on when it is on its way. */
    void write(byte[] body, int from, int length, Runnable next) {
        response.write(
                false,
                ByteBuffer.wrap(body, from, length),
                Callback.from(() -> guard(next), callback::failed));
    }

    /** Sends all of a body and ends the exchange. */
    void writeAll(Answer answer) {
        var body = mayHaveBody(answer.status()) ? answer.body() : new byte[0];
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** Ends the exchange, of which everything was sent. */
    void end() {
        callback.succeeded();
    }

    /** Closes the connection in order (FIN). */
    void close() {
        connection.close();
        abort();
    }

    /** Resets the connection (RST). */
    void reset() {
        connection.reset();
        abort();
    }

    /** Leaves the connection alone until the client closes it, or the sandbox does. */
    void stall() {
        connection.whenClosed(this::close);
    }

    private void abort() {
        callback.failed(new Request.Handler.AbortException());
    }

    private static boolean mayHaveBody(int status) {
        return status != 204 && status != 304;
    }
}
