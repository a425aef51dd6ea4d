/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.exception.DiscogsValidationException;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an exception says: operation, status, Discogs's words, tries, waiting, prospects. */
class DiscogsExceptionTest extends SandboxTestSupport {

    private static final String READ = "discogs:release?releaseId=1&retryDelay=1&maxRetries=2";
    private static final String WRITE =
            "discogs:createCollectionFolder?name=a&username=%s&retryDelay=1&maxRetries=2"
                    .formatted(DiscogsSandbox.USERNAME);

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:patient")
                        .onException(DiscogsException.class)
                        .onWhen(simple("${exception.retryable}"))
                        .handled(true)
                        .end()
                        .to(READ);
            }
        };
    }

    private DiscogsException failure(Fault fault, String uri) {
        sandbox().fault(fault.forever());
        return (DiscogsException) callAsUser(uri, Map.of()).getException();
    }

    @Test
    void saysWhatIsWrongInAValidation() {
        var failure =
                failure(
                        Fault.answer(
                                422,
                                "application/json",
                                """
                                {"message": "See detail.", "detail": [
                                 {"loc": ["body", "price", 0], "msg": "No\\n2026 forged", "input": "x"},
                                 {"loc": [], "msg": "Value %s"}, {"type": "odd"},
                                 {"loc": "body", "msg": "%s"}]}
                                """
                                        .formatted(DiscogsSandbox.USER_TOKEN, "long".repeat(200))),
                        WRITE);

        assertThat(failure)
                .hasMessageStartingWith(
                        "createCollectionFolder failed with status 422: See detail."
                                + " [body.price.0: No 2026 forged; Value xxxxxx; longlong")
                .hasMessageContaining("long ...] (1 attempt")
                .hasMessageNotContaining(DiscogsSandbox.USER_TOKEN);
        assertThat(failure.getMessage()).hasSizeLessThan(700);
        assertThat(failure.getDiscogsMessage()).isEqualTo("See detail.");
    }

    @Test
    void saysAllOfAReadThatMayHelpLater() {
        var failure = failure(Fault.answer(503, "text/plain", "Down."), READ);

        assertThat(failure.getOperation()).isEqualTo("release");
        assertThat(failure.getStatus()).isEqualTo(503);
        assertThat(failure.getDiscogsMessage()).isEqualTo("Down.");
        assertThat(failure.getAttempts()).isEqualTo(3);
        assertThat(failure.getWaited()).isPositive();
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure)
                .message()
                .matches(
                        "release failed with status 503: Down\\. \\(3 attempts, waited \\d+ ms; trying again later may help\\)");
    }

    @Test
    void saysThatTryingAgainDoesNotHelp() {
        var failure = failure(Fault.answer(404, "text/plain", "Gone."), READ);

        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure)
                .message()
                .matches(
                        "release failed with status 404: Gone\\. \\(1 attempt, waited \\d+ ms; trying again does not help\\)");
    }

    @Test
    void tellsARouteWhetherToTryAgain() {
        sandbox().fault(Fault.emptyAnswer(503).times(3));
        sandbox().fault(Fault.emptyAnswer(404));

        assertThat(template.send("direct:patient", sent -> {}).getException()).isNull();
        assertThat(template.send("direct:patient", sent -> {}).getException())
                .isInstanceOf(DiscogsNotFoundException.class);
    }

    static Stream<Named<Fault>> uncertain() {
        return Stream.of(
                Named.of("500", Fault.emptyAnswer(500)),
                Named.of("reset", Fault.resetBeforeAnswer()),
                Named.of("unreadable", Fault.cutJson()));
    }

    @ParameterizedTest
    @MethodSource("uncertain")
    void saysThatAWriteMayHaveBeenDone(Fault fault) {
        var failure = failure(fault, WRITE);

        assertThat(failure.isRetryable()).isFalse();
        assertThat(failure)
                .message()
                .startsWith("createCollectionFolder failed")
                .contains("(1 attempt, ")
                .endsWith("; whether it was done is not known, and trying again may do it twice)");
    }

    @Test
    void saysThatNothingWasSent() {
        var failure = (DiscogsException) callAsUser("discogs:release", Map.of()).getException();

        assertThat(failure.getAttempts()).isZero();
        assertThat(failure.getWaited()).isZero();
        assertThat(failure)
                .message()
                .startsWith("release failed: ")
                .endsWith(" (nothing was sent)");
    }

    @Test
    void saysHowLongDiscogsWantsToBeLeftAlone() {
        var refusal = Fault.answer(429, "text/plain", "Slowly.").withHeader("Retry-After", "3600");

        var failure = failure(refusal, READ + "&rateLimitTimeout=5000");

        assertThat(failure).isInstanceOf(DiscogsRateLimitException.class);
        assertThat(failure.getAttempts()).isEqualTo(1);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure)
                .hasMessageContaining(
                        "Slowly.; it asks to wait 3600 s, longer than rateLimitTimeout allows");
    }

    @Test
    void countsTheWaitThatDiscogsAskedFor() {
        var refusal = Fault.emptyAnswer(503).withHeader("Retry-After", "1");

        var failure = failure(refusal, READ);

        assertThat(failure.getWaited()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    static Stream<Named<Fault>> faults() {
        return Stream.of(
                Named.of("401", Fault.emptyAnswer(401)),
                Named.of("404", Fault.emptyAnswer(404)),
                Named.of(
                        "422",
                        Fault.answer(
                                422,
                                "application/json",
                                "{\"message\": \"See detail.\", \"detail\": [{\"loc\": [\"a\"]}]}")),
                Named.of("429", Fault.emptyAnswer(429)),
                Named.of("500", Fault.emptyAnswer(500)),
                Named.of("cut JSON", Fault.cutJson()),
                Named.of("reset", Fault.resetBeforeAnswer()),
                Named.of("cut gzip", Fault.cutGzip()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void canBeSerialized(Fault fault) throws Exception {
        assertStaysTheSame(failure(fault, READ));
    }

    @Test
    void canBeSerializedWhenThereWasNoConnection() throws Exception {
        for (var apiUrl : new String[] {"http://127.0.0.1:1", "https://no-such-host.invalid"}) {
            var exchange = callAsUser(READ + "&apiUrl=" + apiUrl, Map.of());

            assertStaysTheSame((DiscogsException) exchange.getException());
        }
    }

    private static void assertStaysTheSame(DiscogsException failure) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        var copy = read(bytes.toByteArray());

        assertThat(copy).hasSameClassAs(failure).hasMessage(failure.getMessage());
        assertThat(copy.getOperation()).isEqualTo(failure.getOperation());
        assertThat(copy.getStatus()).isEqualTo(failure.getStatus());
        assertThat(copy.getDiscogsMessage()).isEqualTo(failure.getDiscogsMessage());
        assertThat(copy.getAttempts()).isEqualTo(failure.getAttempts());
        assertThat(copy.getWaited()).isEqualTo(failure.getWaited());
        assertThat(copy.isRetryable()).isEqualTo(failure.isRetryable());
        if (failure instanceof DiscogsValidationException validation) {
            assertThat(((DiscogsValidationException) copy).getDetail())
                    .isEqualTo(validation.getDetail())
                    .isNotEmpty();
        }
    }

    private static DiscogsException read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (DiscogsException) in.readObject();
        }
    }
}
