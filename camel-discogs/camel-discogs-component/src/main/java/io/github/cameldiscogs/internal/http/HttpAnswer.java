/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.ratelimit.RateStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer that arrived whole.
 *
 * @param status the HTTP status
 * @param headers the headers by lower-case name; of a repeated header, the last one
 * @param body the inflated body, empty when there is none
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final int NO_CONTENT = 204;
    private static final String RATE_LIMIT = "x-discogs-ratelimit";
    private static final String RATE_LIMIT_USED = "x-discogs-ratelimit-used";
    private static final String RATE_LIMIT_REMAINING = "x-discogs-ratelimit-remaining";

    /** The value of a header. */
    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    HttpAnswer withBody(byte[] newBody) {
        return new HttpAnswer(status, headers, newBody);
    }

    /** Whether it says that there is no body, whatever its other headers say. */
    public boolean hasNoContent() {
        return status == NO_CONTENT;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** What the answer tells of the budget. */
    public RateStatus rateStatus() {
        return new RateStatus(
                status, number(RATE_LIMIT), number(RATE_LIMIT_USED), number(RATE_LIMIT_REMAINING));
    }

    private @Nullable Integer number(String header) {
        var text = header(header);
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            // Less is known of the budget, and the answer is as good as any
            return null;
        }
    }
}
