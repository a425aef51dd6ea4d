/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import io.github.cameldiscogs.DiscogsAnswerException;
import io.github.cameldiscogs.DiscogsException;
import io.github.cameldiscogs.DiscogsFailure;
import io.github.cameldiscogs.DiscogsRateLimitException;
import io.github.cameldiscogs.DiscogsTransportException;
import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.AuthStrategy.Caller;
import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.operation.DiscogsRequest;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.ratelimit.RateLimiter.Place;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** The way that every request takes: wait for the budget, sign, send, see whether it succeeded. */
public final class DiscogsClient {

    private final DiscogsHttpClient http;
    private final RateLimiter rateLimiter;
    private final Duration rateLimitTimeout;
    private final String userAgent;

    /**
     * @param rateLimitTimeout how long a call waits for the budget at most
     * @param userAgent the application, as Discogs wants it named (API section 2.2)
     */
    public DiscogsClient(
            DiscogsHttpClient http,
            RateLimiter rateLimiter,
            Duration rateLimitTimeout,
            String userAgent) {
        this.http = http;
        this.rateLimiter = rateLimiter;
        this.rateLimitTimeout = rateLimitTimeout;
        this.userAgent = userAgent;
    }

    /**
     * Sends a request.
     *
     * @return the answer, whose status is a success
     * @throws DiscogsException when there is no such answer
     */
    public HttpAnswer call(DiscogsRequest request, AuthStrategy strategy) {
        long start = System.nanoTime();
        var place = acquire(request.operation(), strategy);
        var waited = Duration.ofNanos(System.nanoTime() - start);
        String authorization = null;
        HttpAnswer answer = null;
        try {
            authorization = strategy.authorization(request);
            answer = http.send(request, authorization, userAgent);
        } catch (IOException e) {
            throw notAnswered(request.operation(), e, waited);
        } finally {
            giveBack(place, answer);
        }
        if (!answer.isSuccess()) {
            throw Refusal.of(request.operation(), answer, authorization).toException(1, waited);
        }
        return answer;
    }

    private Place acquire(DiscogsOperation operation, AuthStrategy strategy) {
        var tier =
                strategy.caller() == Caller.STRANGER ? RateTier.ANONYMOUS : RateTier.AUTHENTICATED;
        try {
            return rateLimiter.acquire(tier, rateLimitTimeout);
        } catch (TimeoutException e) {
            var message =
                    "no place in the request budget within rateLimitTimeout, %d ms"
                            .formatted(rateLimitTimeout.toMillis());
            throw new DiscogsRateLimitException(
                    unsent(operation, message, true, rateLimitTimeout), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DiscogsRateLimitException(
                    unsent(operation, "interrupted while waiting", true, Duration.ZERO), e);
        }
    }

    private static void giveBack(Place place, HttpAnswer answer) {
        if (answer == null) {
            place.unanswered();
        } else {
            place.answered(answer.rateStatus());
        }
    }

    private static DiscogsException notAnswered(
            DiscogsOperation operation, IOException cause, Duration waited) {
        var reason =
                cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        if (cause instanceof OversizedAnswerException) {
            return new DiscogsAnswerException(
                    new DiscogsFailure(operation.uriName(), 0, reason, false, 1, waited), cause);
        }
        boolean retryable = operation.isRead() && !(cause.getCause() instanceof SSLException);
        return new DiscogsTransportException(
                new DiscogsFailure(operation.uriName(), 0, reason, retryable, 1, waited), cause);
    }

    private static DiscogsFailure unsent(
            DiscogsOperation operation, String message, boolean retryable, Duration waited) {
        return new DiscogsFailure(operation.uriName(), 0, message, retryable, 0, waited);
    }
}
