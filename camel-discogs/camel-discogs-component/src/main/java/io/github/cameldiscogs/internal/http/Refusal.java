/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException.Reason;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.exception.DiscogsValidationException;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.text.DiscogsPhrases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * A response with an error status (API section 2.8).
 *
 * @param message Discogs's message
 * @param detail the errors of single values; empty if there are none
 * @param retryAfter how long Discogs asks to wait; empty if it does not say
 */
record Refusal(
        int status,
        String message,
        List<Map<String, @Nullable Object>> detail,
        Optional<Duration> retryAfter)
        implements Failure {

    static Refusal of(HttpResponse response) {
        if (response.status() < 400) {
            return new Refusal(response.status(), redirect(response), List.of(), Optional.empty());
        }
        var body = ErrorBody.of(response);
        return new Refusal(
                response.status(), body.message(), body.detail(), RetryAfter.of(response));
    }

    /**
     * Names the target without its query, in which Discogs would repeat the request's parameters.
     */
    private static String redirect(HttpResponse response) {
        var location = response.header("location");
        return location == null
                ? "an answer that is neither a success nor a failure"
                : "a redirect to %s, which is not followed".formatted(location.split("\\?", 2)[0]);
    }

    /** Whether the budget was exceeded. */
    boolean isForBudget() {
        return status == HttpStatus.SC_TOO_MANY_REQUESTS;
    }

    @Override
    public boolean mayPass() {
        return isForBudget() || status >= 500;
    }

    @Override
    public boolean certainlyNotDone() {
        return isForBudget();
    }

    @Override
    public DiscogsException toException(FailureReport report) {
        var failure = report.failure(status, message(report), this);
        if (isForBudget()) {
            return new DiscogsRateLimitException(failure, null);
        }
        if (status >= 500) {
            return new DiscogsServerException(failure, null);
        }
        if (status < 400) {
            return new DiscogsAnswerException(failure, null);
        }
        return report.history().operation().answer() instanceof AnswerShape.Token token
                ? new DiscogsAuthorizationException(failure, reason(token))
                : toException(failure, report.said(detail));
    }

    private String message(FailureReport report) {
        var said = report.said(message);
        if (retryAfter.isEmpty()) {
            return said;
        }
        var asked = retryAfter.get();
        return "%s; it asks to wait %d s%s"
                .formatted(
                        said,
                        asked.toSeconds(),
                        report.history().canWait(asked)
                                ? ""
                                : ", longer than rateLimitTimeout allows");
    }

    private DiscogsException toException(
            DiscogsFailure failure, List<Map<String, @Nullable Object>> shown) {
        return switch (status) {
            case 401, 403 -> new DiscogsAuthenticationException(failure, null);
            case 404 -> new DiscogsNotFoundException(failure, null);
            default -> new DiscogsValidationException(failure, shown, null);
        };
    }

    /** Without a known message, status 400 means an expired verifier (API section 3.3). */
    private Reason reason(AnswerShape.Token token) {
        if (token == AnswerShape.Token.REQUEST) {
            return Reason.REJECTED;
        }
        if (DiscogsPhrases.isExpiredInDance(message)) {
            return Reason.EXPIRED;
        }
        if (DiscogsPhrases.isApplicationRefusedInDance(message)) {
            return Reason.REJECTED;
        }
        if (DiscogsPhrases.isTokenRefusedInDance(message)) {
            return Reason.MISMATCH;
        }
        return status == 400 ? Reason.EXPIRED : Reason.REJECTED;
    }
}
