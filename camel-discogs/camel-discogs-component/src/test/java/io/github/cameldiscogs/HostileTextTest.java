/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.auth.JdbcTokenStore;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.text.OneLine;
import io.github.cameldiscogs.ratelimit.JdbcRateLimiter;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.ratelimit.RateStatus;
import io.github.cameldiscogs.ratelimit.RateTier;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.ByteServer;
import io.github.cameldiscogs.support.PrintedLog;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.File;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One text that begins lines, steers terminals and turns the direction of writing, by every way on
 * which texts of others come in. Nothing of that is in what is printed, stack traces included.
 */
class HostileTextTest extends SandboxTestSupport {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.cameldiscogs.application");

    private static final String UNSEEN =
            "\u001b\u0085\u009b\u2028\u2029\u202e\u0000\ufeff\u0007\u061c\u2066\u200f\ud800";
    private static final String HOSTILE = "x\r\nforged\n\tat forged" + UNSEEN + "y";

    /** The same in JSON, byte for byte harmless. */
    private static final String JSON =
            HOSTILE.chars()
                    .mapToObj("\\u%04x"::formatted)
                    .collect(Collectors.joining("", "\"", "\""));

    /** What of it can stand in a line of HTTP. */
    private static final String LINE = "x\u001b\u0085\u009b\u0007y";

    private PrintedLog printed;

    @BeforeEach
    void takeWhatIsPrinted() {
        printed = new PrintedLog();
        component().setMaxRetries(1);
        component().setRetryDelay(1);
    }

    @AfterEach
    void printAgain() {
        printed.close();
    }

    /** An application logs a failure with all that it knows. */
    private static void log(Supplier<Exchange> call) {
        var failure = failure(call);
        if (failure == null) {
            LOG.info("It succeeded");
        } else {
            LOG.error("It failed: {}", failure.getMessage(), failure);
        }
    }

    private static Exception failure(Supplier<Exchange> call) {
        try {
            return call.get().getException();
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void assertThatAllIsPlain() {
        assertThat(printed.texts()).isNotEmpty().allSatisfy(HostileTextTest::assertPlain);
    }

    private static void assertPlain(String text) {
        assertThat(
                        text.codePoints()
                                .filter(HostileTextTest::isHidden)
                                .mapToObj(Integer::toHexString))
                .as(text)
                .isEmpty();
        assertThat(text.lines()).noneMatch(line -> line.matches("(\\s*at )?forged.*"));
    }

    private static boolean isHidden(int character) {
        return character != '\n' && character != '\t' && !OneLine.admits(character);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "release CamelDiscogsReleaseId",
                "release CamelDiscogsCurrAbbr",
                "orders CamelDiscogsCreatedAfter",
                "orders CamelDiscogsArchived",
                "orders CamelDiscogsStatus",
                "orders CamelDiscogsSort",
                "createListing CamelDiscogsPrice",
                "createListing CamelDiscogsCondition",
                "search CamelDiscogsType",
                "profile CamelDiscogsUsername",
                "image CamelDiscogsImageUrl",
                "accessToken CamelDiscogsVerifier",
                "accessToken CamelDiscogsDenied",
                "addInventory CamelFileName"
            })
    void ofAHeader(String call) {
        var operation = call.split(" ")[0];
        var header = call.split(" ")[1];

        for (var value : List.<Object>of(HOSTILE, List.of(HOSTILE), new Unreadable())) {
            log(() -> callAsUser("discogs:" + operation, Map.of(header, value)));
        }

        assertThatAllIsPlain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "database"})
    void ofAnAccount(String kind) {
        var store = kind.equals("memory") ? new InMemoryTokenStore() : new JdbcTokenStore(broken());
        component().setConsumerKey(DiscogsSandbox.CONSUMER_KEY);
        component().setConsumerSecret(DiscogsSandbox.CONSUMER_SECRET);
        component().setTokenStore(store);

        log(() -> call("discogs:identity", Map.of("CamelDiscogsAccount", HOSTILE)));
        log(() -> call("discogs:identity", Map.of("CamelDiscogsAccount", new Unreadable())));

        assertThatAllIsPlain();
    }

    static Stream<Object> bodies() {
        return Stream.of(
                Map.of(HOSTILE, 1),
                Map.of("rating", HOSTILE),
                Map.of("rating", new Unreadable()),
                "{%s: 1}".formatted(JSON),
                "{\"rating\": %s}".formatted(JSON),
                "{\"rating\": z" + HOSTILE,
                "{\"rating\": " + UNSEEN,
                "{\"x" + HOSTILE,
                new File(HOSTILE),
                new File("\n\u001bforged"),
                List.of(Map.of(HOSTILE, 1)),
                List.of(Map.of("release_id", HOSTILE)),
                new Unreadable());
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bodies")
    void ofABody(Object body) {
        for (var operation : List.of("editWantlistItem?releaseId=1", "addInventory")) {
            log(() -> callWith(body, "discogs:" + operation));
        }

        assertThatAllIsPlain();
    }

    private Exchange callWith(Object body, String uri) {
        return template.send(uri, exchange -> exchange.getMessage().setBody(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discogs:release?releaseId=%s",
                "discogs:release?releaseId=RAW(%s)",
                "discogs:release?releaseId=1&%s=1",
                "discogs:release?releaseId=1&%s=RAW(1",
                "discogs:release?%s=1&releaseId=2&%s=\n",
                "discogs:release?releaseId=1&maxRetries=%s",
                "discogs:release?releaseId=1&outputType=%s",
                "discogs:release?releaseId=1&lazyStartProducer=%s",
                "discogs:release?releaseId=1&maxItems=#bean:%s",
                "discogs:release?releaseId=1&rateLimiter=%s",
                "discogs:release?releaseId=1&apiUrl=http://%s",
                "discogs:release?releaseId=1&signatureMethod=%s",
                "discogs:orders?createdAfter=%s",
                "discogs:orders?archived=%s",
                "discogs:editWantlistItem?bodyFields=%s"
            })
    void ofAUri(String uri) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:dynamic").toD(uri.replace("%s", "${header.text}"));
                    }
                });
        var encoded = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8);
        log(() -> call(uri.replace("%s", encoded), Map.of()));
        for (var text : List.of(HOSTILE, encoded)) {
            log(() -> call("direct:dynamic", Map.of("text", text)));
        }

        assertThatAllIsPlain();
    }

    /** The URI of an endpoint is shown by JMX, by consoles and by Camel's log lines. */
    @ParameterizedTest
    @ValueSource(strings = {"query=%s", "query=RAW(%s)"})
    void ofAUriReachesTheOptionAndIsNotInTheUri(String option) {
        var value = "a\u200d\u202e\u2066\ufeffb";

        var endpoint =
                context.getEndpoint(
                        "discogs:search?" + option.formatted(value), DiscogsEndpoint.class);

        assertThat(endpoint.getConfiguration().parameter("query")).isEqualTo(value);
        assertPlain(endpoint.getEndpointUri());
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "400 %l\r\n\r\n",
                "503 %l\r\n\r\n",
                "302 Found\r\nLocation: %l\r\n\r\n",
                "200 OK\r\nContent-Type: %l\r\n\r\n<html>",
                "200 OK\r\nContent-Encoding: %l\r\n\r\n{}",
                "200 OK\r\nContent-Length: %l\r\n\r\n{}",
                "200 OK\r\n%l\r\n\r\n",
                "%l\r\n\r\n",
                "400 Bad\r\n\r\n%t",
                "503 Bad\r\n\r\n%t",
                "400 Bad\r\n\r\n<html><title>%t</title>",
                "400 Bad\r\n\r\n{\"message\": %j}",
                "401 Bad\r\n\r\n{\"message\": %j}",
                "422 Bad\r\n\r\n{\"message\": 1, \"detail\": [{\"loc\": [%j], \"msg\": %j}]}",
                "200 OK\r\n\r\n{\"message\": %j}",
                "200 OK\r\n\r\n%t",
                "200 OK\r\n\r\n{\"id\": a%t}",
                "200 OK\r\n\r\n{%j: {\"id\": %j",
                "200 OK\r\n\r\n{\"title\": {%j: 1}, \"artists\": [{\"name\": {%j: [1]}}, %j]}"
            })
    void ofAServer(String answer) throws Exception {
        var text = answer.replace("%l", LINE).replace("%j", JSON).replace("%t", HOSTILE);
        try (var server =
                new ByteServer(
                        peer -> {
                            peer.readRequest();
                            peer.send(
                                    ("HTTP/1.1 " + text)
                                            .getBytes(
                                                    answer.contains("%l")
                                                            ? StandardCharsets.ISO_8859_1
                                                            : StandardCharsets.UTF_8));
                        })) {
            component().setApiUrl(server.origin());

            log(() -> call("discogs:release?releaseId=1", Map.of()));
            log(() -> callWith(null, "discogs:collectionItems?username=a&userToken=b"));
        }

        assertThatAllIsPlain();
    }

    /** The words of a limiter of an application, or of a database. */
    @ParameterizedTest
    @MethodSource("limiters")
    void ofALimiter(RateLimiter limiter) {
        component().setRateLimiter(limiter);

        log(() -> call("discogs:release?releaseId=1", Map.of()));

        assertThatAllIsPlain();
    }

    static Stream<RateLimiter> limiters() {
        var database = new JdbcRateLimiter();
        database.setBudget(HOSTILE);
        database.setDataSource(broken());
        return Stream.of(
                database,
                (tier, timeout) -> {
                    throw failure();
                },
                (tier, timeout) -> {
                    throw new TimeoutException(HOSTILE);
                },
                new Forgetful());
    }

    @ParameterizedTest
    @ValueSource(classes = {IllegalStateException.class, DiscogsRequestException.class})
    void ofAStrategy(Class<?> kind) {
        component()
                .setAuthStrategy(
                        request -> {
                            throw kind == IllegalStateException.class
                                    ? failure()
                                    : new DiscogsRequestException(HOSTILE, HOSTILE, failure());
                        });

        log(() -> call("discogs:release?releaseId=1", Map.of()));

        assertThatAllIsPlain();
    }

    private static RuntimeException failure() {
        var failure = new IllegalStateException(HOSTILE, new IllegalArgumentException(HOSTILE));
        failure.addSuppressed(new IllegalStateException("of another", new Error(HOSTILE)));
        return failure;
    }

    /** H2 says what it does not understand of the URL. */
    private static JdbcDataSource broken() {
        var broken = new JdbcDataSource();
        broken.setURL("jdbc:h2:mem:a;" + HOSTILE);
        return broken;
    }

    private static final class Unreadable {
        @Override
        public String toString() {
            throw failure();
        }
    }

    private static final class Forgetful implements RateLimiter {
        @Override
        public Permit acquire(RateTier tier, Duration timeout) {
            return new Permit() {
                @Override
                public void answered(RateStatus status) {
                    throw failure();
                }

                @Override
                public void unanswered() {
                    throw failure();
                }
            };
        }
    }
}
