/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Reads requests from Jetty and hands them on as soon as they are complete. */
final class ExchangeHandler extends Handler.Abstract {

    private final RequestHandler handler;
    private final Clock clock;

    ExchangeHandler(RequestHandler handler, Clock clock) {
        this.handler = handler;
        this.clock = clock;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        new BodyReader(
                        request,
                        body -> {
                            // From here on the client waits, however long: the answer may be late
                            request.addIdleTimeoutListener(timeout -> false);
                            var exchange = new AnswerExchange(request, response, callback);
                            exchange.guard(() -> handler.handle(received(request, body), exchange));
                        },
                        () ->
                                Response.writeError(
                                        request,
                                        response,
                                        callback,
                                        HttpStatus.PAYLOAD_TOO_LARGE_413),
                        callback::failed)
                .run();
        return true;
    }

    private ReceivedRequest received(Request request, byte[] body) {
        var uri = request.getHttpURI();
        return new ReceivedRequest(
                request.getConnectionMetaData().isSecure() ? "https" : "http",
                request.getMethod(),
                uri.getPath(),
                uri.getQuery() == null ? "" : uri.getQuery(),
                headers(request),
                body,
                Request.getRemoteAddr(request),
                clock.instant());
    }

    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getName(), request.getHeaders()::getValuesList);
        }
        return headers;
    }
}
