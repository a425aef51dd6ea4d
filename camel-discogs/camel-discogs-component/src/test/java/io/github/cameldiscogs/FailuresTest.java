/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import io.github.cameldiscogs.exception.DiscogsValidationException;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest extends SandboxTestSupport {

    private DiscogsException failure(String uri) {
        return (DiscogsException) callAsUser(uri, Map.of()).getException();
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(400, DiscogsValidationException.class),
                Arguments.of(401, DiscogsAuthenticationException.class),
                Arguments.of(403, DiscogsAuthenticationException.class),
                Arguments.of(404, DiscogsNotFoundException.class),
                Arguments.of(405, DiscogsValidationException.class),
                Arguments.of(422, DiscogsValidationException.class),
                Arguments.of(429, DiscogsRateLimitException.class),
                Arguments.of(500, DiscogsServerException.class),
                Arguments.of(503, DiscogsServerException.class));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void haveAnExceptionForEachStatusWhateverTheBody(
            int status, Class<? extends DiscogsException> kind) {
        var bodies =
                Map.of(
                        "{\"message\": \"Discogs says so.\"}", "Discogs says so.",
                        "Discogs says so.", "Discogs says so.",
                        "<html><title>Blocked</title></html>", "an HTML page titled 'Blocked'",
                        "", status == 429 ? "too many requests (without a message)" : "no message");

        bodies.forEach(
                (body, message) -> {
                    sandbox().fault(Fault.answer(status, "text/plain", body).forever());

                    var failure = failure("discogs:identity?maxRetries=0");

                    assertThat(failure).isInstanceOf(kind);
                    assertThat(failure.getStatus()).isEqualTo(status);
                    assertThat(failure.getOperation()).isEqualTo("identity");
                    assertThat(failure.getDiscogsMessage()).isEqualTo(message);
                    assertThat(failure.isRetryable()).isEqualTo(status == 429 || status >= 500);
                    assertThat(failure)
                            .hasMessageContaining("identity failed with status " + status)
                            .hasMessageContaining(message);
                    sandbox().clearFaults();
                });
    }

    @Test
    void giveTheDetailOfAValidation() {
        sandbox()
                .fault(
                        Fault.answer(
                                422,
                                "application/json",
                                """
                                {"message": "See \\"detail\\" for validation errors.",
                                 "detail": [{"type": "missing", "loc": ["body"],
                                             "msg": "Field required", "input": null}]}
                                """));

        assertThat(failure("discogs:identity"))
                .asInstanceOf(type(DiscogsValidationException.class))
                .extracting(DiscogsValidationException::getDetail)
                .asInstanceOf(LIST)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>maintenance</html>", "", "null", "[]", "{\"id\": 1", "\"text\""})
    void tellWhenASuccessCannotBeRead(String body) {
        sandbox().fault(Fault.answer(200, "text/html", body).onPath("/releases/.*").forever());

        var failure = failure("discogs:release?releaseId=1&maxRetries=0");

        assertThat(failure)
                .isInstanceOf(DiscogsAnswerException.class)
                .hasMessageContaining("text/html");
        assertThat(failure.getStatus()).isEqualTo(200);
    }

    @Test
    void doNotFollowARedirect() {
        try (var elsewhere = DiscogsSandbox.start()) {
            sandbox().fault(Fault.redirect(elsewhere.apiUrl() + "/oauth/identity").forever());

            assertThat(failure("discogs:identity"))
                    .isInstanceOf(DiscogsAnswerException.class)
                    .hasMessageContaining("redirect");
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1, refused",
        "https://no-such-host.invalid, unknown host no-such-host.invalid"
    })
    void tellWhenThereIsNoConnection(String apiUrl, String message) {
        var failure = failure("discogs:identity?maxRetries=0&apiUrl=" + apiUrl);

        assertThat(failure).isInstanceOf(DiscogsTransportException.class);
        assertThat(failure.getStatus()).isZero();
        assertThat(failure).message().containsIgnoringCase(message);
    }

    @Test
    void tellWhenAnAnswerIsTooLarge() {
        sandbox().fault(Fault.oversizedBody(100_000));

        assertThat(failure("discogs:identity?maxResponseSize=50000"))
                .isInstanceOf(DiscogsAnswerException.class)
                .hasMessageContaining("maxResponseSize");
        assertThat(failure("discogs:identity?maxResponseSize=50000")).isNull();
    }

    @Test
    void tellWhenAnAnswerTakesTooLong() {
        sandbox().fault(Fault.stallBeforeAnswer().forever());

        assertThat(failure("discogs:identity?responseTimeout=200&connectTimeout=200&maxRetries=0"))
                .isInstanceOf(DiscogsTransportException.class);
    }

    @Test
    void endAWalkForGood() {
        sandbox()
                .fault(
                        Fault.answer(403, "text/plain", "No.")
                                .onPath(".*/releases")
                                .skip(1)
                                .forever());
        var items =
                (DiscogsItems<?>)
                        callAsUser(
                                        "discogs:collectionItems?perPage=10&sort=added&prefetch=0&maxRetries=0",
                                        Map.of())
                                .getMessage()
                                .getBody();
        var walk = items.iterator();
        for (int taken = 0; taken < 10; taken++) {
            walk.next();
        }
        assertThatThrownBy(walk::next).isInstanceOf(DiscogsAuthenticationException.class);
        sandbox().clearFaults();
        sandbox().clearRequests();

        assertThatThrownBy(walk::hasNext).isInstanceOf(DiscogsAuthenticationException.class);
        assertThat(sandbox().requests()).isEmpty();
    }
}
