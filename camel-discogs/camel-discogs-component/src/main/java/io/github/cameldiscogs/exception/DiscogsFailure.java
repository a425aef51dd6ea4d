/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import io.github.cameldiscogs.internal.text.OneLine;
import java.io.Serializable;
import java.time.Duration;

/**
 * The facts of a failed call.
 *
 * @param operation the operation as in an endpoint URI
 * @param status the HTTP status; 0 if there was no answer
 * @param discogsMessage Discogs's message or, without one, what went wrong
 * @param outlook what repeating the call may achieve
 * @param attempts the number of requests sent
 * @param waited the time that the call waited for the budget and between attempts
 */
public record DiscogsFailure(
        String operation,
        int status,
        String discogsMessage,
        Outlook outlook,
        int attempts,
        Duration waited)
        implements Serializable {

    /** Its texts are shown in messages and log lines, so invisible characters are removed. */
    public DiscogsFailure {
        operation = OneLine.plain(operation);
        discogsMessage = OneLine.plain(discogsMessage);
    }

    /** What repeating the call may achieve. */
    public enum Outlook {
        MAY_HELP("trying again later may help"),
        DOES_NOT_HELP("trying again does not help"),
        MAY_DO_IT_TWICE("whether it was done is not known, and trying again may do it twice");

        private final String words;

        Outlook(String words) {
            this.words = words;
        }
    }

    /** A failure before any request. */
    public static DiscogsFailure beforeSending(String operation, String message) {
        return new DiscogsFailure(operation, 0, message, Outlook.DOES_NOT_HELP, 0, Duration.ZERO);
    }

    /**
     * @param details further information of Discogs; empty for none
     */
    String sentence(String details) {
        var result = status == 0 ? " failed" : " failed with status " + status;
        return "%s%s: %s%s (%s)".formatted(operation, result, discogsMessage, details, effort());
    }

    private String effort() {
        if (attempts == 0 && waited.isZero()) {
            return "nothing was sent";
        }
        return "%d %s, waited %d ms; %s"
                .formatted(
                        attempts,
                        attempts == 1 ? "attempt" : "attempts",
                        waited.toMillis(),
                        outlook.words);
    }
}
