/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what never becomes a request: malformed or too large. */
final class WireErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain");
        // Jetty closes, and a client that does not know would send its next request into nothing
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        var words = HttpStatus.getMessage(response.getStatus());
        response.write(true, StandardCharsets.UTF_8.encode(words), callback);
        return true;
    }
}
