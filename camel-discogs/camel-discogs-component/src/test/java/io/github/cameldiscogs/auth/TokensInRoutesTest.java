/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.support.LogLines;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.apache.camel.util.IOHelper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that a route keeps: their JSON and Map have the secret, their text form has nothing. */
class TokensInRoutesTest extends CamelTestSupport {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:text").convertBodyTo(String.class);
                from("direct:marshal").marshal().json();
                from("direct:log")
                        .routeId("logged")
                        .log("${body}")
                        .log("got ${body}")
                        .to("log:logged")
                        .to("log:logged?showAll=true&multiline=true")
                        .recipientList(constant("log:logged"))
                        .routingSlip(constant("log:logged"))
                        .multicast()
                        .to("log:logged");
                from("direct:dead")
                        .errorHandler(
                                deadLetterChannel("log:logged?showAll=true")
                                        .logExhausted(true)
                                        .logExhaustedMessageBody(true)
                                        .log("logged"))
                        .throwException(new IllegalStateException("dead"));
            }
        };
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of(
                        new AccessToken("token-1", "secret-1"),
                        "{\"token\":\"token-1\",\"secret\":\"secret-1\"}",
                        Map.of("token", "token-1", "secret", "secret-1")),
                Arguments.of(
                        new RequestToken("token-2", "secret-2", "https://example.com/?a=b"),
                        "{\"token\":\"token-2\",\"secret\":\"secret-2\","
                                + "\"authorizationUrl\":\"https://example.com/?a=b\"}",
                        Map.of(
                                "token",
                                "token-2",
                                "secret",
                                "secret-2",
                                "authorizationUrl",
                                "https://example.com/?a=b")));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void becomeJsonAndMaps(DiscogsToken token, String json, Map<String, Object> fields)
            throws Exception {
        var converter = context().getTypeConverter();

        assertThat(template().requestBody("direct:text", token)).isEqualTo(json);
        assertThat(template().requestBody("direct:marshal", token, String.class)).isEqualTo(json);
        assertThat(converter.convertTo(byte[].class, token))
                .isEqualTo(json.getBytes(StandardCharsets.UTF_8));
        assertThat(converter.convertTo(InputStream.class, token)).hasContent(json);
        assertThat(IOHelper.toString(converter.convertTo(Reader.class, token))).isEqualTo(json);
        assertThat((Map<?, ?>) converter.convertTo(Map.class, token)).isEqualTo(fields);
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void showNothingInALog(DiscogsToken token) {
        try (var log = new LogLines("logged")) {
            template().sendBody("direct:log", token);
            template().sendBody("direct:dead", token);

            assertThat(log.lines()).hasSizeGreaterThanOrEqualTo(8);
            assertThat(log.lines().toString()).doesNotContain(token.token(), token.secret());
        }
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void showNothingAsText(DiscogsToken token) {
        assertThat(token.toString()).doesNotContain(token.token(), token.secret());
    }
}
