/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** The server's side of an exchange, used by deliveries. */
public final class AnswerExchange {

    private static final int NO_BODY = -1;

    private final HttpExchange exchange;
    private final RelayedConnection connection;

    public AnswerExchange(HttpExchange exchange, RelayedConnection connection) {
        this.exchange = exchange;
        this.connection = connection;
    }

    /** Sends status and headers, with the length of the complete body. */
    void sendHead(Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodyless =
                answer.body().length == 0
                        || answer.status() == 204
                        || answer.status() == 304
                        || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodyless ? NO_BODY : answer.body().length);
    }

    /** Sends a part of the body and flushes it. */
    void sendBody(byte[] body, int from, int length) throws IOException {
        if (!exchange.getRequestMethod().equals("HEAD")) {
            OutputStream out = exchange.getResponseBody();
            out.write(body, from, length);
            out.flush();
        }
    }

    /** Holds the connection until the client gives up or the sandbox stops. */
    public void hold(Duration atMost) throws InterruptedException {
        connection.awaitEnd(atMost.toNanos());
    }

    void endWithReset() {
        connection.endWithReset();
    }
}
