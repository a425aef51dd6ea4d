/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.auth.AuthStrategy.Caller;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.internal.http.StopSignal.Wait;
import io.github.cameldiscogs.internal.operation.DiscogsRequest;
import io.github.cameldiscogs.internal.text.DiscogsPhrases;
import io.github.cameldiscogs.internal.text.PlainCause;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.github.cameldiscogs.ratelimit.RateLimiter.Permit;
import io.github.cameldiscogs.ratelimit.RateTier;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The path of every request: authorize, acquire a permit, send, read; after a failure that may
 * pass, the same again.
 */
public final class RetryingClient {

    private static final Logger LOG = LoggerFactory.getLogger(RetryingClient.class);

    private final HttpTransport http;
    private final RateLimiter rateLimiter;
    private final RetryPolicy retryPolicy;
    private final StopSignal stopSignal;
    private final CallListener listener;
    private final String userAgent;
    private final Supplier<Stream<String>> configuredSecrets;

    /**
     * @param stopSignal ends all waits
     * @param listener is told what happens to the calls
     * @param userAgent the application, as Discogs wants it named (API section 2.2)
     * @param configuredSecrets values to mask besides the secrets of a call; called only after a
     *     failure
     */
    public RetryingClient(
            HttpTransport http,
            RateLimiter rateLimiter,
            RetryPolicy retryPolicy,
            StopSignal stopSignal,
            CallListener listener,
            String userAgent,
            Supplier<Stream<String>> configuredSecrets) {
        this.http = http;
        this.rateLimiter = rateLimiter;
        this.retryPolicy = retryPolicy;
        this.stopSignal = stopSignal;
        this.listener = listener;
        this.userAgent = userAgent;
        this.configuredSecrets = configuredSecrets;
    }

    /**
     * Makes a call.
     *
     * @return the successful response and the value read from it
     * @throws DiscogsException if there is no such response
     */
    public <T> Answered<T> call(
            DiscogsRequest request, AuthStrategy strategy, BodyReader<T> reader) {
        try {
            var answered = answered(request, strategy, reader);
            listener.succeeded(request.operation());
            return answered;
        } catch (DiscogsException e) {
            if (isEndOfList(e)) {
                listener.succeeded(request.operation());
            } else {
                listener.failed(e);
            }
            throw e;
        }
    }

    /** A walk asks for pages beyond the end of a list, which is an answer like any other. */
    private static boolean isEndOfList(DiscogsException refusal) {
        var words = refusal.getDiscogsMessage();
        return refusal.getStatus() > 0
                && (DiscogsPhrases.isPageBeyondTheEnd(words)
                        || DiscogsPhrases.isClosedToOthers(words));
    }

    private <T> Answered<T> answered(
            DiscogsRequest request, AuthStrategy strategy, BodyReader<T> reader) {
        var history = new CallHistory(request.operation(), retryPolicy.rateLimitTimeout());
        var report =
                new FailureReport(
                        history,
                        () -> Stream.concat(strategy.secrets().stream(), configuredSecrets.get()));
        while (true) {
            var authorization = authorization(request, strategy, report);
            var permit = acquire(strategy, report);
            var outcome = attempt(request, authorization, reader, permit, report);
            if (outcome instanceof Outcome.Success<T> success) {
                return success.answered();
            }
            var failure = ((Outcome.Failed<T>) outcome).failure();
            var pause = retryPolicy.pauseAfter(failure, history);
            if (pause.isEmpty()) {
                throw failure.toException(report);
            }
            listener.retries(failure.toException(report), pause.get());
            pause(pause.get(), failure, report);
        }
    }

    private static Authorization authorization(
            DiscogsRequest request, AuthStrategy strategy, FailureReport report) {
        try {
            return new Authorization(request, strategy, System::nanoTime);
        } catch (RuntimeException e) {
            throw strategyFailed(e, report);
        }
    }

    /**
     * The message may contain secrets of the strategy and is omitted; the place of failure is kept.
     */
    private static DiscogsException strategyFailed(RuntimeException failure, FailureReport report) {
        var name = failure.getClass().getName();
        var whereItFailed = new IllegalStateException(name);
        whereItFailed.setStackTrace(failure.getStackTrace());
        return new DiscogsAuthenticationException(
                report.failure(0, "the authStrategy failed with " + name, true), whereItFailed);
    }

    private Permit acquire(AuthStrategy strategy, FailureReport report) {
        var history = report.history();
        var before = history.waited();
        listener.waits(history.operation());
        try {
            return acquireInTime(strategy, report);
        } finally {
            listener.waited(history.operation(), history.waited().minus(before));
        }
    }

    private Permit acquireInTime(AuthStrategy strategy, FailureReport report) {
        var tier =
                strategy.caller() == Caller.STRANGER ? RateTier.ANONYMOUS : RateTier.AUTHENTICATED;
        var history = report.history();
        try {
            return await(() -> rateLimiter.acquire(tier, history.leftForDiscogs()), true, history);
        } catch (TimeoutException e) {
            var message =
                    "no place in the request budget within rateLimitTimeout, %d ms"
                            .formatted(retryPolicy.rateLimitTimeout().toMillis());
            throw new DiscogsRateLimitException(report.failure(0, message, true), e);
        } catch (InterruptedException e) {
            throw interrupted(e, report);
        } catch (RuntimeException e) {
            // A custom rate limiter may fail, too
            var message = report.said("the rate limiter failed: " + e.getMessage());
            throw new DiscogsRateLimitException(report.failure(0, message, true), report.cause(e));
        }
    }

    /** Waits, and adds the time to the history. */
    private <T> T await(Wait<T> wait, boolean forDiscogs, CallHistory history)
            throws TimeoutException, InterruptedException {
        long start = System.nanoTime();
        try {
            return stopSignal.await(wait);
        } finally {
            history.waitedSince(start, forDiscogs);
        }
    }

    private <T> Outcome<T> attempt(
            DiscogsRequest request,
            Authorization signed,
            BodyReader<T> reader,
            Permit permit,
            FailureReport report) {
        @Nullable HttpResponse response = null;
        try {
            var authorization = value(signed, report);
            report.history().attempted();
            report.hide(authorization);
            response = send(request, authorization, reader);
        } catch (UnkeptResponseException e) {
            return new Outcome.Failed<>(UnreadableResponse.of(e));
        } catch (IOException e) {
            return new Outcome.Failed<>(new NoResponse(e));
        } finally {
            giveBack(permit, response);
        }
        return response.isSuccess()
                ? read(response, reader, report.history())
                : new Outcome.Failed<>(Refusal.of(response));
    }

    private HttpResponse send(
            DiscogsRequest request, @Nullable String authorization, BodyReader<?> reader)
            throws IOException {
        long start = System.nanoTime();
        int status = 0;
        try {
            var response = http.send(request, authorization, userAgent, reader::spool);
            status = response.status();
            return response;
        } catch (UnkeptResponseException e) {
            status = e.status();
            throw e;
        } finally {
            var time = Duration.ofNanos(System.nanoTime() - start);
            listener.requested(request.operation(), status, time);
        }
    }

    private static @Nullable String value(Authorization signed, FailureReport report) {
        try {
            return signed.value();
        } catch (RuntimeException e) {
            throw strategyFailed(e, report);
        }
    }

    /** A limiter that fails here must not turn a good response into a failure. */
    private static void giveBack(Permit permit, @Nullable HttpResponse response) {
        try {
            if (response == null) {
                permit.unanswered();
            } else {
                permit.answered(response.rateStatus());
            }
        } catch (RuntimeException e) {
            LOG.warn(
                    "The rate limiter failed to take back a place in the budget", PlainCause.of(e));
        }
    }

    private static <T> Outcome<T> read(
            HttpResponse response, BodyReader<T> reader, CallHistory history) {
        try {
            var value = reader.read(response);
            return new Outcome.Success<>(new Answered<>(response, value, history.waited()));
        } catch (IOException e) {
            return new Outcome.Failed<>(UnreadableResponse.of(response, e));
        }
    }

    private void pause(Duration pause, Failure failure, FailureReport report) {
        try {
            await(
                    () -> {
                        Thread.sleep(pause.toMillis());
                        return pause;
                    },
                    failure.retryAfter().isPresent(),
                    report.history());
        } catch (InterruptedException e) {
            passOn(e);
            throw failure.toException(report);
        } catch (TimeoutException e) {
            throw failure.toException(report);
        }
    }

    private static DiscogsException interrupted(InterruptedException cause, FailureReport report) {
        passOn(cause);
        var how = cause instanceof StoppedException ? "stopped" : "interrupted";
        return new DiscogsRateLimitException(
                report.failure(0, how + " while waiting for the request budget", true), cause);
    }

    /** Restores the interrupt status, which may be meant for more than this call. */
    private static void passOn(InterruptedException interruption) {
        if (!(interruption instanceof StoppedException)) {
            Thread.currentThread().interrupt();
        }
    }

    /** The result of an attempt. */
    private sealed interface Outcome<T> {

        record Success<T>(Answered<T> answered) implements Outcome<T> {}

        record Failed<T>(Failure failure) implements Outcome<T> {}
    }
}
