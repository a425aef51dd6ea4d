/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.AuthStrategy.Caller;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.internal.http.CallLog.Reason;
import io.github.cameldiscogs.internal.http.StopSignal.Wait;
import io.github.cameldiscogs.internal.operation.DiscogsRequest;
import io.github.cameldiscogs.internal.text.PlainCause;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.ratelimit.RateLimiter.Permit;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way that every request takes: wait for the budget, sign, send, read; where that failed and
 * may pass, the same once more.
 */
public final class DiscogsClient {

    private static final Logger LOG = LoggerFactory.getLogger(DiscogsClient.class);

    private final DiscogsHttpClient http;
    private final RateLimiter rateLimiter;
    private final RetryPolicy retryPolicy;
    private final StopSignal stopSignal;
    private final CallLog callLog;
    private final String userAgent;
    private final Supplier<Stream<String>> configuredSecrets;

    /**
     * @param stopSignal ends all waits
     * @param userAgent the application, as Discogs wants it named (API section 2.2)
     * @param configuredSecrets what must be shown nowhere, besides the secrets of a call; asked for
     *     only when a call has failed
     */
    public DiscogsClient(
            DiscogsHttpClient http,
            RateLimiter rateLimiter,
            RetryPolicy retryPolicy,
            StopSignal stopSignal,
            CallLog callLog,
            String userAgent,
            Supplier<Stream<String>> configuredSecrets) {
        this.http = http;
        this.rateLimiter = rateLimiter;
        this.retryPolicy = retryPolicy;
        this.stopSignal = stopSignal;
        this.callLog = callLog;
        this.userAgent = userAgent;
        this.configuredSecrets = configuredSecrets;
    }

    /**
     * Makes a call.
     *
     * @return the answer, whose status is a success, and what was read from it
     * @throws DiscogsException when there is no such answer
     */
    public <T> Answered<T> call(
            DiscogsRequest request, AuthStrategy strategy, AnswerReading<T> reading) {
        var effort =
                new Effort(
                        request.operation(),
                        retryPolicy.rateLimitTimeout(),
                        () -> Stream.concat(strategy.secrets().stream(), configuredSecrets.get()));
        while (true) {
            var authorization = authorization(request, strategy, effort);
            var place = acquire(strategy, effort);
            var outcome = attempt(request, authorization, reading, place, effort);
            if (outcome.failure() == null) {
                return outcome.answered();
            }
            var pause = retryPolicy.pauseAfter(outcome.failure(), effort);
            if (pause.isEmpty()) {
                throw outcome.failure().toException(effort);
            }
            callLog.retries(outcome.failure().toException(effort), pause.get());
            pause(pause.get(), outcome.failure(), effort);
        }
    }

    private static Authorization authorization(
            DiscogsRequest request, AuthStrategy strategy, Effort effort) {
        try {
            return new Authorization(request, strategy, System::nanoTime);
        } catch (RuntimeException e) {
            throw strategyFailed(e, effort);
        }
    }

    /** Its own words may hold what it is to keep secret; where it failed does not. */
    private static DiscogsException strategyFailed(RuntimeException failure, Effort effort) {
        var name = failure.getClass().getName();
        var whereItFailed = new IllegalStateException(name);
        whereItFailed.setStackTrace(failure.getStackTrace());
        return new DiscogsAuthenticationException(
                effort.failure(0, "the authStrategy failed with " + name, true), whereItFailed);
    }

    private Permit acquire(AuthStrategy strategy, Effort effort) {
        var before = effort.waited();
        var place = acquireInTime(strategy, effort);
        var operation = effort.operation();
        callLog.waited(operation, Reason.toWait(operation), effort.waited().minus(before));
        return place;
    }

    private Permit acquireInTime(AuthStrategy strategy, Effort effort) {
        var tier =
                strategy.caller() == Caller.STRANGER ? RateTier.ANONYMOUS : RateTier.AUTHENTICATED;
        try {
            return await(() -> rateLimiter.acquire(tier, effort.leftForDiscogs()), true, effort);
        } catch (TimeoutException e) {
            var message =
                    "no place in the request budget within rateLimitTimeout, %d ms"
                            .formatted(retryPolicy.rateLimitTimeout().toMillis());
            throw new DiscogsRateLimitException(effort.failure(0, message, true), e);
        } catch (InterruptedException e) {
            throw interrupted(e, effort);
        } catch (RuntimeException e) {
            // Not only one of ours may be out of order, but also that of an application
            var message = effort.said("the rate limiter failed: " + e.getMessage());
            throw new DiscogsRateLimitException(effort.failure(0, message, true), effort.cause(e));
        }
    }

    /** Waits, and adds the time to the effort. */
    private <T> T await(Wait<T> wait, boolean forDiscogs, Effort effort)
            throws TimeoutException, InterruptedException {
        long start = System.nanoTime();
        try {
            return stopSignal.await(wait);
        } finally {
            effort.waitedSince(start, forDiscogs);
        }
    }

    private <T> Outcome<T> attempt(
            DiscogsRequest request,
            Authorization signed,
            AnswerReading<T> reading,
            Permit place,
            Effort effort) {
        HttpAnswer answer = null;
        try {
            var authorization = value(signed, effort);
            effort.sent(authorization);
            answer = http.send(request, authorization, userAgent, reading::spool);
        } catch (UnkeptAnswerException e) {
            return Outcome.failed(UnreadableAnswer.of(e));
        } catch (IOException e) {
            return Outcome.failed(new NoAnswer(e));
        } finally {
            giveBack(place, answer);
        }
        return answer.isSuccess() ? read(answer, reading) : Outcome.failed(Refusal.of(answer));
    }

    private static String value(Authorization signed, Effort effort) {
        try {
            return signed.value();
        } catch (RuntimeException e) {
            throw strategyFailed(e, effort);
        }
    }

    /** What a limiter cannot note down does not make another thing of the answer. */
    private static void giveBack(Permit place, HttpAnswer answer) {
        try {
            if (answer == null) {
                place.unanswered();
            } else {
                place.answered(answer.rateStatus());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The rate limiter failed to take back a place in the budget", PlainCause.of(e));
        }
    }

    private static <T> Outcome<T> read(HttpAnswer answer, AnswerReading<T> reading) {
        try {
            return Outcome.succeeded(new Answered<>(answer, reading.read(answer)));
        } catch (IOException e) {
            return Outcome.failed(UnreadableAnswer.of(answer, e));
        }
    }

    private void pause(Duration pause, Failure failure, Effort effort) {
        try {
            await(
                    () -> {
                        Thread.sleep(pause.toMillis());
                        return null;
                    },
                    failure.retryAfter().isPresent(),
                    effort);
        } catch (InterruptedException e) {
            passOn(e);
            throw failure.toException(effort);
        } catch (TimeoutException e) {
            throw failure.toException(effort);
        }
    }

    private static DiscogsException interrupted(InterruptedException cause, Effort effort) {
        passOn(cause);
        var how = cause instanceof StoppedException ? "stopped" : "interrupted";
        return new DiscogsRateLimitException(
                effort.failure(0, how + " while waiting for the request budget", true), cause);
    }

    /** Whoever has interrupted the thread wants more of it to end than this call. */
    private static void passOn(InterruptedException interruption) {
        if (!(interruption instanceof StoppedException)) {
            Thread.currentThread().interrupt();
        }
    }

    /** How an attempt ended: one of both is null. */
    private record Outcome<T>(Answered<T> answered, Failure failure) {

        static <T> Outcome<T> succeeded(Answered<T> answered) {
            return new Outcome<>(answered, null);
        }

        static <T> Outcome<T> failed(Failure failure) {
            return new Outcome<>(null, failure);
        }
    }
}
