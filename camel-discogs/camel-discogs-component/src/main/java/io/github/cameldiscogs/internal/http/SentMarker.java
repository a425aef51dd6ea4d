/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * The moment from which a request may reach Discogs. An earlier failure means that it was certainly
 * not sent: no connection was free, none could be opened, the handshake failed, or a proxy refused.
 */
final class SentMarker {

    private static final String HAPPENED = SentMarker.class.getName();

    private SentMarker() {}

    static void watch(HttpClientBuilder builder) {
        builder.addExecInterceptorBefore(
                ChainElement.CONNECT.name(), "fresh connections", SentMarker::connectAnewForAWrite);
        builder.addExecInterceptorLast("departure", SentMarker::mark);
    }

    static boolean happened(HttpContext context) {
        return context.getAttribute(HAPPENED) != null;
    }

    /**
     * The server may close a kept-alive connection just as a write is sent, which leaves unknown
     * whether it arrived. So writes use a new connection; reads are simply sent again.
     */
    private static ClassicHttpResponse connectAnewForAWrite(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        if (!Method.isSafe(request.getMethod())) {
            HttpClientContext context = scope.clientContext;
            scope.execRuntime.acquireEndpoint(
                    scope.exchangeId, scope.route, context.getUserToken(), context);
            scope.execRuntime.disconnectEndpoint();
        }
        return chain.proceed(request, scope);
    }

    private static ClassicHttpResponse mark(
            ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        scope.clientContext.setAttribute(HAPPENED, true);
        return chain.proceed(request, scope);
    }
}
