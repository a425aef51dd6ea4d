/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.ratelimit.RateStatus;
import java.util.Map;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * A complete response.
 *
 * @param status the HTTP status
 * @param headers the headers by lower-case name; for a repeated header, the last one
 * @param body the decompressed body; empty if there is none
 */
public record HttpResponse(int status, Map<String, String> headers, byte[] body) {

    private static final String RATE_LIMIT = "x-discogs-ratelimit";
    private static final String RATE_LIMIT_USED = "x-discogs-ratelimit-used";
    private static final String RATE_LIMIT_REMAINING = "x-discogs-ratelimit-remaining";

    /** The value of a header; null if absent. */
    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    HttpResponse withBody(byte[] newBody) {
        return new HttpResponse(status, headers, newBody);
    }

    /** Whether the status rules out a body, whatever the headers say. */
    public boolean hasNoContent() {
        return status == HttpStatus.SC_NO_CONTENT;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The rate limit headers of the response. */
    public RateStatus rateStatus() {
        return new RateStatus(
                status, number(RATE_LIMIT), number(RATE_LIMIT_USED), number(RATE_LIMIT_REMAINING));
    }

    private @Nullable Integer number(String header) {
        var text = header(header);
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            // The budget stays unknown; the response is valid all the same
            return null;
        }
    }
}
