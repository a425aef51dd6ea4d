/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsValidationException;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;

/** Answers that are no success, in whatever words. */
class RefusalFuzzTest {

    private static final String TOKEN = "Wq7hLrVz0cKp5Xns";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration LONGEST_PAUSE = LONGEST_WAIT.plusMinutes(1);
    private static final int LONGEST_MESSAGE = 2_000;

    private static final String[] HEADERS = {
        "retry-after",
        "date",
        "content-type",
        "location",
        "x-discogs-ratelimit",
        "x-discogs-ratelimit-used",
        "x-discogs-ratelimit-remaining"
    };

    private static final String[] PIECES = {
        "{\"message\": \"",
        "\", \"detail\": [{\"loc\": [\"",
        "\"], \"msg\": \"",
        "\"}]}",
        "<html><title>",
        "</title>",
        TOKEN,
        "token=" + TOKEN,
        "Discogs token=" + TOKEN
    };

    /** What is loaded at the first use takes long. */
    @BeforeAll
    static void warmUp() {
        for (int status : new int[] {302, 401, 404, 422, 429, 500}) {
            for (var body : new String[] {"{}", "words", "<html></html>"}) {
                check(
                        DiscogsOperation.RELEASE,
                        new HttpResponse(
                                status,
                                Map.of("retry-after", "soon"),
                                body.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    @FuzzTest
    void endsTheCallInOurWords(FuzzedDataProvider data) {
        check(data.pickValue(DiscogsOperation.values()), answer(data));
    }

    private static void check(DiscogsOperation operation, HttpResponse answer) {
        var refusal = Refusal.of(answer);

        var history = new CallHistory(operation, LONGEST_WAIT);
        var report = new FailureReport(history, Stream::empty);
        report.hide("Discogs token=" + TOKEN);
        checkWords(refusal.toException(report), answer.status());
        checkBudget(answer);
        refusal.retryAfter()
                .ifPresent(asked -> assertThat(asked).isGreaterThanOrEqualTo(Duration.ZERO));
        new RetryPolicy(5, Duration.ofSeconds(1), LONGEST_WAIT)
                .pauseAfter(refusal, history)
                .ifPresent(pause -> assertThat(pause).isBetween(Duration.ZERO, LONGEST_PAUSE));
    }

    private static HttpResponse answer(FuzzedDataProvider data) {
        Map<String, String> headers = new HashMap<>();
        for (int left = data.consumeInt(0, 4); left > 0; left--) {
            headers.put(data.pickValue(HEADERS), data.consumeString(60));
        }
        int status = data.consumeBoolean() ? data.consumeInt(300, 999) : data.consumeInt(400, 429);
        var body = new StringBuilder();
        for (int left = data.consumeInt(0, 8); left > 0; left--) {
            body.append(data.consumeBoolean() ? data.pickValue(PIECES) : data.consumeString(40));
        }
        return new HttpResponse(status, headers, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void checkWords(DiscogsException failure, int status) {
        assertThat(failure.getStatus()).isEqualTo(status);
        assertThat(failure.getMessage()).hasSizeLessThan(LONGEST_MESSAGE).doesNotContain(TOKEN);
        assertThat(failure.getMessage().chars()).noneMatch(Character::isISOControl);
        assertThat(failure.getCause()).isNull();
        if (failure instanceof DiscogsValidationException validation) {
            assertThat(validation.getDetail().toString()).doesNotContain(TOKEN);
        }
    }

    private static void checkBudget(HttpResponse answer) {
        var rate = answer.rateStatus();
        assertThat(rate.isRefusal()).isEqualTo(answer.status() == 429);
    }
}
