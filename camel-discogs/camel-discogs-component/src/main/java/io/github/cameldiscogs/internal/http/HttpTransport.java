/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.internal.operation.DiscogsRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.CompositeHttpConfigurer;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of one origin. Camel HTTP builds it, so that TLS, proxies and all settings of a
 * {@link HttpComponent} work as Camel users know them; it is then used directly, because Camel
 * HTTP's producer obeys headers of the message.
 */
public final class HttpTransport extends ServiceSupport {

    private static final byte[] NOTHING = {};

    /** In bytes, far more than any error body of Discogs. */
    private static final int LONGEST_REFUSAL = 64 * 1024;

    private final CamelContext camelContext;
    private final TransportOptions options;
    private @Nullable PoolingHttpClientConnectionManager connections;
    private HttpEndpoint endpoint;
    private ScheduledExecutorService deadlineExecutor;
    private Deadlines deadlines;

    public HttpTransport(CamelContext camelContext, TransportOptions options) {
        this.camelContext = camelContext;
        this.options = options;
    }

    /**
     * Sends a request and reads the complete response.
     *
     * @param authorization the value of the header {@code Authorization}
     * @param spool the destination of a successful body; supplies null to keep it in the response
     * @throws NotSentException if the request certainly did not reach Discogs
     * @throws IOException if no complete response arrived
     */
    public HttpResponse send(
            DiscogsRequest request,
            @Nullable String authorization,
            String userAgent,
            Supplier<@Nullable OutputStream> spool)
            throws IOException {
        var message = new HttpUriRequestBase(request.method(), request.uri());
        message.setHeader(HttpHeaders.USER_AGENT, userAgent);
        message.setHeader(HttpHeaders.ACCEPT, request.accept());
        if (authorization != null) {
            message.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        var allowed = options.connectTimeout().plus(options.responseTimeout());
        var deadline = deadlines.begin(message, allowed);
        var context = HttpClientContext.create();
        if (request.content() != null) {
            message.setEntity(
                    new DeadlineExtendingEntity(RequestEntities.of(request.content()), deadline));
        }
        try (deadline) {
            return endpoint.getHttpClient()
                    .execute(
                            message, context, response -> read(response, context, spool, deadline));
        } catch (IOException | IllegalStateException e) {
            boolean sent = SentMarker.happened(context);
            var failure =
                    message.isCancelled()
                            ? deadline.reason()
                            : TimedOut.explained(failure(e), sent, options);
            throw sent ? failure : new NotSentException(failure);
        }
    }

    /**
     * HttpClient throws IllegalStateException when closed during a call; reported like a lost
     * connection.
     */
    private static IOException failure(Exception e) {
        return e instanceof IOException failure ? failure : new IOException(e.getMessage(), e);
    }

    private HttpResponse read(
            ClassicHttpResponse response,
            HttpContext context,
            Supplier<@Nullable OutputStream> spool,
            Deadline deadline)
            throws IOException {
        if (!SentMarker.happened(context)) {
            throw new ProxyRefusalException(response.getCode());
        }
        Map<String, String> headers = new HashMap<>();
        for (var header : response.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        var head = new HttpResponse(response.getCode(), headers, NOTHING);
        var body = new ResponseBody(response);
        if (!head.isSuccess()) {
            return head.withBody(body.beginning(LONGEST_REFUSAL));
        }
        try (var file = spool.get()) {
            if (file == null) {
                return head.withBody(body.whole(options.maxResponseSize()));
            }
            body.copyTo(new DeadlineExtendingOutputStream(file, deadline), options.maxFileSize());
            return head;
        }
    }

    @Override
    protected void doStart() throws Exception {
        deadlineExecutor =
                camelContext
                        .getExecutorServiceManager()
                        .newSingleThreadScheduledExecutor(this, "DiscogsDeadline");
        deadlines = new Deadlines(deadlineExecutor);
        endpoint =
                (HttpEndpoint)
                        httpComponent().createEndpoint(options.origin().toString(), settings());
        endpoint.setHttpClientConfigurer(
                CompositeHttpConfigurer.combineConfigurers(
                        endpoint.getHttpClientConfigurer(), HttpTransport::leaveControlToUs));
        ServiceHelper.startService(endpoint);
    }

    private HttpComponent httpComponent() throws Exception {
        if (options.httpComponent() != null) {
            return options.httpComponent();
        }
        connections = UnloggedConnections.pool(camelContext, options);
        var component = new HttpComponent();
        component.setCamelContext(camelContext);
        component.setClientConnectionManager(connections);
        ServiceHelper.startService(component);
        return component;
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("connectTimeout", Timeout.of(options.connectTimeout()));
        settings.put("connectionRequestTimeout", Timeout.of(options.connectTimeout()));
        settings.put("responseTimeout", Timeout.of(options.responseTimeout()));
        if (options.proxyHost() != null) {
            settings.put("proxyHost", options.proxyHost());
            settings.put("proxyPort", options.proxyPort());
            // The connection to a proxy is plain HTTP, even for https targets
            settings.put("proxyAuthScheme", "http");
        }
        return settings;
    }

    /**
     * Redirects would carry credentials to another host, and HttpClient's retries would bypass the
     * budget.
     */
    private static void leaveControlToUs(HttpClientBuilder builder) {
        builder.disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .addResponseInterceptorFirst(ContentCodingLimit::check);
        SentMarker.watch(builder);
    }

    @Override
    protected void doStop() {
        if (deadlines != null) {
            // Connections of a user's component stay open
            deadlines.stop();
            camelContext.getExecutorServiceManager().shutdownNow(deadlineExecutor);
        }
        if (connections != null) {
            // A graceful close would wait for a request that stalls while it is sent
            connections.close(CloseMode.IMMEDIATE);
        }
        ServiceHelper.stopAndShutdownService(endpoint);
    }
}
