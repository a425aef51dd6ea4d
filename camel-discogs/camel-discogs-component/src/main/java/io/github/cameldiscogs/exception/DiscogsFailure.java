/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.exception;

import io.github.cameldiscogs.internal.text.OneLine;
import java.io.Serializable;
import java.time.Duration;

/**
 * What is known of a call that failed.
 *
 * @param operation the operation as an endpoint URI names it
 * @param status the HTTP status, 0 when there was no answer
 * @param discogsMessage what Discogs said, or what went wrong when it said nothing
 * @param outlook what may be expected of making the same call once more
 * @param attempts how many requests were sent
 * @param waited how long the call waited for the budget and between attempts
 */
public record DiscogsFailure(
        String operation,
        int status,
        String discogsMessage,
        Outlook outlook,
        int attempts,
        Duration waited)
        implements Serializable {

    /** What it says is shown in messages and log lines, wherever the words come from. */
    public DiscogsFailure {
        operation = OneLine.plain(operation);
        discogsMessage = OneLine.plain(discogsMessage);
    }

    /** What may be expected of making the same call once more. */
    public enum Outlook {
        MAY_HELP("trying again later may help"),
        DOES_NOT_HELP("trying again does not help"),
        MAY_DO_IT_TWICE("whether it was done is not known, and trying again may do it twice");

        private final String words;

        Outlook(String words) {
            this.words = words;
        }
    }

    /** A failure before anything was sent. */
    public static DiscogsFailure beforeSending(String operation, String message) {
        return new DiscogsFailure(operation, 0, message, Outlook.DOES_NOT_HELP, 0, Duration.ZERO);
    }

    /**
     * @param details what else Discogs has said; empty for nothing
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
