/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.failures;

import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.exception.DiscogsServerException;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.transaction.TransactionException;

/**
 * Why a message failed, in words for a person. They hold no secret, and nothing of a buyer.
 *
 * @param operation of Discogs; null if it was not Discogs that failed
 * @param status that Discogs has answered with; 0 without an answer
 * @param advice what to do
 * @param outlook whether it may pass by itself
 */
public record Failure(String operation, int status, String reason, String advice, Outlook outlook) {

    /** Whether a failure may pass by itself. */
    public enum Outlook {
        /** It may, and nothing was done. */
        PASSES,
        /** It may, but perhaps it was done. */
        DOUBTFUL,
        /** A person has to do something. */
        STAYS
    }

    private static final String NOTHING_TO_DO = "Nothing: it is tried again.";

    /** What the seller does elsewhere, or another upload, is in the way. */
    private static final int CONFLICT = 409;

    public static Failure of(Throwable cause) {
        if (cause instanceof DiscogsException discogs) {
            return ofDiscogs(discogs);
        }
        if (isDatabaseAway(cause)) {
            return new Failure(
                    null, 0, "the database cannot be reached", NOTHING_TO_DO, Outlook.PASSES);
        }
        if (cause instanceof NotYetException) {
            return new Failure(null, 0, cause.getMessage(), NOTHING_TO_DO, Outlook.PASSES);
        }
        if (cause instanceof RefusedException refused) {
            return new Failure(
                    null,
                    0,
                    refused.getMessage(),
                    "Send it once more as it should be, and drop this one.",
                    Outlook.STAYS);
        }
        return new Failure(
                null,
                0,
                "unexpected: " + cause.getClass().getSimpleName(),
                "Look into the log, and try it again when the cause is mended.",
                Outlook.STAYS);
    }

    private static Failure ofDiscogs(DiscogsException cause) {
        return new Failure(
                cause.getOperation(),
                cause.getStatus(),
                cause.getDiscogsMessage(),
                advice(cause),
                outlook(cause));
    }

    private static Outlook outlook(DiscogsException cause) {
        if (cause.isRetryable() || cause.getStatus() == CONFLICT) {
            return Outlook.PASSES;
        }
        boolean doubtful =
                cause instanceof DiscogsServerException
                        || cause instanceof DiscogsTransportException
                        || cause instanceof DiscogsAnswerException;
        return doubtful ? Outlook.DOUBTFUL : Outlook.STAYS;
    }

    private static String advice(DiscogsException cause) {
        if (outlook(cause) != Outlook.STAYS) {
            return NOTHING_TO_DO;
        }
        if (cause instanceof DiscogsAuthenticationException) {
            return "Look whether the token is that of the seller, and try it again.";
        }
        if (cause instanceof DiscogsNotFoundException) {
            return "Look on Discogs whether it is still there; if not, drop this.";
        }
        return "Put right what Discogs says, in the shop or on Discogs, and try it again or drop it.";
    }

    private static boolean isDatabaseAway(Throwable cause) {
        if (cause instanceof TransactionException) {
            return true;
        }
        return cause instanceof DataAccessException
                && (!(cause instanceof NonTransientDataAccessException)
                        || cause instanceof NonTransientDataAccessResourceException);
    }
}
