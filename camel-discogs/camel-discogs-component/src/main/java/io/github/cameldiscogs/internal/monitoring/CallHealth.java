/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsAuthorizationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of an endpoint tell of its health. This is the rule of all health checks:
 * credentials that are missing or refused put an endpoint down at once, calls without a usable
 * answer when three have failed in a row. Any other answer shows that Discogs is there and takes
 * the credentials, and waiting for the request budget says nothing of either.
 *
 * @param answered whether any call has succeeded
 * @param failure of the latest call; null if it has succeeded, or if there was none
 * @param failuresInARow how many calls have failed since the last that has succeeded
 * @param outagesInARow how many of these had no usable answer, since the last that had one
 * @param down the failure that puts the endpoint down; null while it is up
 */
public record CallHealth(
        boolean answered,
        @Nullable DiscogsException failure,
        int failuresInARow,
        int outagesInARow,
        @Nullable DiscogsException down) {

    /** Before the first call. */
    static final CallHealth NO_CALL_YET = new CallHealth(false, null, 0, 0, null);

    /** After a call that has succeeded. */
    static final CallHealth SUCCEEDED = new CallHealth(true, null, 0, 0, null);

    private static final int OUTAGES_TO_BE_DOWN = 3;

    /** What a failure tells. */
    private enum Finding {
        /** The call was not made, or not answered, for the sake of the budget. */
        PACED,
        /** Discogs does not get credentials that it takes. */
        REFUSED,
        /** There was no answer, none that can be read, or Discogs itself has failed. */
        OUTAGE,
        /** Discogs has answered, and the message asked for something wrong. */
        ANSWERED;

        static Finding of(DiscogsException failure) {
            if (failure instanceof DiscogsRateLimitException) {
                return isPaced(failure) ? PACED : OUTAGE;
            }
            if (isRefused(failure)) {
                return REFUSED;
            }
            return isOutage(failure) ? OUTAGE : ANSWERED;
        }

        /** Without an answer, the cause tells a wait that was given up from a broken limiter. */
        private static boolean isPaced(DiscogsException failure) {
            return failure.getStatus() > 0
                    || failure.getCause() instanceof TimeoutException
                    || failure.getCause() instanceof InterruptedException;
        }

        private static boolean isRefused(DiscogsException failure) {
            return failure instanceof DiscogsRequestException
                    || failure instanceof DiscogsAuthenticationException && failure.getStatus() > 0
                    || failure instanceof DiscogsAuthorizationException refusal
                            && refusal.getReason() == DiscogsAuthorizationException.Reason.REJECTED;
        }

        /** An authentication without a status is a strategy that has failed. */
        private static boolean isOutage(DiscogsException failure) {
            return failure instanceof DiscogsServerException
                    || failure instanceof DiscogsTransportException
                    || failure instanceof DiscogsAnswerException
                    || failure instanceof DiscogsAuthenticationException;
        }
    }

    /**
     * @param failed the failure of a call; a {@link DiscogsRequestException} is taken for missing
     *     credentials
     */
    CallHealth failed(DiscogsException failed) {
        int failures = failuresInARow + 1;
        return switch (Finding.of(failed)) {
            case PACED -> new CallHealth(answered, failed, failures, outagesInARow, down);
            case REFUSED -> new CallHealth(answered, failed, failures, 0, failed);
            case OUTAGE -> outage(failed);
            case ANSWERED -> new CallHealth(answered, failed, failures, 0, null);
        };
    }

    private CallHealth outage(DiscogsException failed) {
        int outages = outagesInARow + 1;
        return new CallHealth(
                answered,
                failed,
                failuresInARow + 1,
                outages,
                outages >= OUTAGES_TO_BE_DOWN ? failed : down);
    }

    /**
     * Whether a consumer is still up whose poll has failed in this way: the messages of a producer
     * may ask for what is not there, but a consumer always asks for the same. A failure is over
     * when a later call has succeeded, though its poll may go on for hours.
     */
    public boolean toleratesInPoll(DiscogsException failed) {
        boolean isOver = answered && failure == null && failed.getAttempts() > 0;
        return isOver
                || switch (Finding.of(failed)) {
                    case PACED -> true;
                    case OUTAGE -> answered && down == null;
                    case REFUSED, ANSWERED -> false;
                };
    }
}
