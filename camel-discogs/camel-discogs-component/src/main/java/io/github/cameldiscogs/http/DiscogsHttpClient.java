/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import io.github.cameldiscogs.operation.DiscogsRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
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
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;

/**
 * The one HTTP client of an origin. Camel HTTP builds it, so that TLS, proxies and whatever a
 * {@link HttpComponent} can be told work as Camel's users know them; then it is driven directly,
 * because Camel HTTP's own producer obeys headers of the message.
 */
public final class DiscogsHttpClient extends ServiceSupport {

    private static final byte[] NOTHING = {};

    private final CamelContext camelContext;
    private final TransportOptions options;
    private final BodyReader bodies;
    private PoolingHttpClientConnectionManager connections;
    private HttpEndpoint endpoint;
    private ScheduledExecutorService deadlineExecutor;
    private Deadlines deadlines;

    public DiscogsHttpClient(CamelContext camelContext, TransportOptions options) {
        this.camelContext = camelContext;
        this.options = options;
        this.bodies = new BodyReader(options.maxResponseSize());
    }

    /**
     * Sends a request and reads the answer to its end.
     *
     * @param authorization the value of the header {@code Authorization}; null for none
     * @param spool where the body of a success goes; gives null for the answer itself
     * @throws NotSentException when the request certainly did not reach Discogs
     * @throws IOException when no whole answer came
     */
    public HttpAnswer send(
            DiscogsRequest request,
            String authorization,
            String userAgent,
            Supplier<OutputStream> spool)
            throws IOException {
        var message = new HttpUriRequestBase(request.method(), request.uri());
        message.setHeader(HttpHeaders.USER_AGENT, userAgent);
        message.setHeader(HttpHeaders.ACCEPT, request.accept());
        if (authorization != null) {
            message.setHeader(HttpHeaders.AUTHORIZATION, authorization);
        }
        if (request.content() != null) {
            message.setEntity(Entities.of(request.content()));
        }
        var allowed = options.connectTimeout().plus(options.responseTimeout());
        try (var running = deadlines.begin(message, allowed)) {
            return endpoint.getHttpClient().execute(message, response -> read(response, spool));
        } catch (IOException e) {
            if (message.isCancelled()) {
                throw new InterruptedIOException(
                        "no whole answer within %d ms".formatted(allowed.toMillis()));
            }
            throw NotSentException.isCertain(e) ? new NotSentException(e) : e;
        }
    }

    private HttpAnswer read(ClassicHttpResponse response, Supplier<OutputStream> spool)
            throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (var header : response.getHeaders()) {
            headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
        }
        var answer = new HttpAnswer(response.getCode(), headers, NOTHING);
        if (answer.isSuccess() && spooled(response, spool.get())) {
            return answer;
        }
        return new HttpAnswer(response.getCode(), headers, bodies.read(response));
    }

    /** A file is not held in memory, and has no largest size. */
    private static boolean spooled(ClassicHttpResponse response, OutputStream spool)
            throws IOException {
        if (spool == null) {
            return false;
        }
        try (spool) {
            if (response.getEntity() != null) {
                response.getEntity().writeTo(spool);
            }
        }
        return true;
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
                        endpoint.getHttpClientConfigurer(), DiscogsHttpClient::leaveControlToUs));
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
        settings.put("responseTimeout", Timeout.of(options.responseTimeout()));
        if (options.proxyHost() != null) {
            settings.put("proxyHost", options.proxyHost());
            settings.put("proxyPort", options.proxyPort());
        }
        return settings;
    }

    /**
     * Redirects would carry credentials to another place, and repetitions would go past the budget.
     */
    private static void leaveControlToUs(HttpClientBuilder builder) {
        builder.disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching();
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopAndShutdownService(endpoint);
        if (connections != null) {
            connections.close();
        }
        if (deadlineExecutor != null) {
            camelContext.getExecutorServiceManager().shutdownNow(deadlineExecutor);
        }
    }
}
