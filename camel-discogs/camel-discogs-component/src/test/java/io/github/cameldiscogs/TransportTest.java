/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.hc.client5.http.cookie.BasicCookieStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest extends SandboxTestSupport {

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:one")
                        .routeId("one")
                        .to("discogs:identity?userToken=" + DiscogsSandbox.USER_TOKEN);
                from("direct:other")
                        .to("discogs:identity?retryDelay=1&userToken=" + DiscogsSandbox.USER_TOKEN);
            }
        };
    }

    @Test
    void goesThroughAProxy() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        var proxy =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    var body = "{\"username\": \"a\"}".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        proxy.start();
        try {
            var exchange =
                    callAsUser(
                            "discogs:identity?apiUrl=http://127.0.0.1:1&proxyHost=localhost&proxyPort="
                                    + proxy.getAddress().getPort(),
                            Map.of());

            assertThat(exchange.getException()).isNull();
            assertThat(asked).containsExactly("http://127.0.0.1:1/oauth/identity");
        } finally {
            proxy.stop(0);
        }
    }

    @Test
    void usesAnHttpComponentOfTheUser() {
        var http = new HttpComponent();
        http.setConnectionsPerRoute(1);
        http.setCamelContext(context);
        context.getRegistry().bind("myHttp", http);

        var exchange = callAsUser("discogs:identity?httpComponent=#bean:myHttp", Map.of());

        assertThat(exchange.getException()).isNull();
    }

    /** Callers with other credentials use the same connections. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&httpComponent=#bean:withCookies"})
    void keepsNoCookies(String options) throws Exception {
        var http = new HttpComponent();
        http.setCookieStore(new BasicCookieStore());
        http.setCamelContext(context);
        context.getRegistry().bind("withCookies", http);
        var answer =
                ByteServer.ok(ByteServer.IDENTITY)
                        .replace(
                                "\r\n\r\n", "\r\nSet-Cookie: session=of-the-first; Path=/\r\n\r\n");
        try (var server = ByteServer.answering(answer)) {
            var uri = "discogs:identity?apiUrl=" + server.origin() + options;
            for (var token : List.of("first", "second", "second")) {
                var exchange = call(uri + "&userToken=" + token, Map.of());

                assertThat(exchange.getException()).isNull();
            }

            assertThat(server.requests())
                    .hasSize(3)
                    .allSatisfy(
                            request -> assertThat(request).doesNotContainIgnoringCase("cookie"));
        }
    }

    /** As some say it who do not want to be timed out at all. */
    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE / 1_000_000})
    void waitsAsLongAsItIsToldTo(long milliseconds) {
        sandbox().fault(Fault.emptyAnswer(429));

        var exchange =
                callAsUser(
                        ("discogs:identity?connectTimeout=%1$d&responseTimeout=%1$d"
                                        + "&rateLimitTimeout=%1$d")
                                .formatted(milliseconds),
                        Map.of());

        assertThat(exchange.getException()).isNull();
    }

    @Test
    void goesOnInOtherRoutesWhenARouteStops() throws Exception {
        template.send("direct:one", sent -> {});
        context.getRouteController().stopRoute("one");
        sandbox().fault(Fault.emptyAnswer(503));

        var exchange = template.send("direct:other", sent -> {});

        assertThat(exchange.getException()).isNull();
        assertThat(sandbox().requests()).hasSize(3);
    }
}
