/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import java.io.Serializable;
import java.time.Duration;

/**
 * What is known of a call that failed.
 *
 * @param operation the operation as an endpoint URI names it
 * @param status the HTTP status, 0 when there was no answer
 * @param discogsMessage what Discogs said, or what went wrong when it said nothing
 * @param retryable whether the same call may succeed later
 * @param attempts how many requests were sent
 * @param waited how long the call waited for the budget and between attempts
 */
public record DiscogsFailure(
        String operation,
        int status,
        String discogsMessage,
        boolean retryable,
        int attempts,
        Duration waited)
        implements Serializable {

    /** A failure before anything was sent. */
    public static DiscogsFailure beforeSending(String operation, String message) {
        return new DiscogsFailure(operation, 0, message, false, 0, Duration.ZERO);
    }

    String sentence() {
        var text = new StringBuilder(operation).append(" failed");
        if (status > 0) {
            text.append(" with status ").append(status);
        }
        text.append(": ").append(discogsMessage);
        if (attempts > 1 || !waited.isZero()) {
            text.append(" (")
                    .append(attempts)
                    .append(attempts == 1 ? " attempt" : " attempts")
                    .append(", waited ")
                    .append(waited.toMillis())
                    .append(" ms)");
        }
        if (retryable) {
            text.append(" Trying again later may help.");
        }
        return text.toString();
    }
}
