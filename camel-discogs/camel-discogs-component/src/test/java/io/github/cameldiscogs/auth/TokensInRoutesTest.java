/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static org.assertj.core.api.Assertions.assertThat;

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
            }
        };
    }

    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of(
                        new AccessToken("t1", "s1"),
                        "{\"token\":\"t1\",\"secret\":\"s1\"}",
                        Map.of("token", "t1", "secret", "s1")),
                Arguments.of(
                        new RequestToken("t2", "s2", "https://example.com/?a=b"),
                        "{\"token\":\"t2\",\"secret\":\"s2\","
                                + "\"authorizationUrl\":\"https://example.com/?a=b\"}",
                        Map.of(
                                "token",
                                "t2",
                                "secret",
                                "s2",
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
    void showNothingAsText(DiscogsToken token) {
        assertThat(token.toString()).doesNotContain(token.token(), token.secret());
    }
}
