/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.ratelimit.RateStatus;
import java.util.Map;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * A response that arrived whole.
 *
 * @param status the HTTP status
 * @param headers the headers by lower-case name; of a repeated header, the last one
 * @param body the inflated body, empty when there is none
 */
public record HttpResponse(int status, Map<String, String> headers, byte[] body) {

    private static final String RATE_LIMIT = "x-discogs-ratelimit";
    private static final String RATE_LIMIT_USED = "x-discogs-ratelimit-used";
    private static final String RATE_LIMIT_REMAINING = "x-discogs-ratelimit-remaining";

    /** The value of a header; null when the response lacks it. */
    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    HttpResponse withBody(byte[] newBody) {
        return new HttpResponse(status, headers, newBody);
    }

    /** Whether it says that there is no body, whatever its other headers say. */
    public boolean hasNoContent() {
        return status == HttpStatus.SC_NO_CONTENT;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** What the response tells of the budget. */
    public RateStatus rateStatus() {
        return new RateStatus(
                status, number(RATE_LIMIT), number(RATE_LIMIT_USED), number(RATE_LIMIT_REMAINING));
    }

    private @Nullable Integer number(String header) {
        var text = header(header);
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            // Less is known of the budget, and the response is as good as any
            return null;
        }
    }
}
