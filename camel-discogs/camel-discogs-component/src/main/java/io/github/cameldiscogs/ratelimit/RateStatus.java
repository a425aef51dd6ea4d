/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.util.OptionalInt;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an answer tells of the budget (API section 2.4).
 *
 * @param httpStatus the status of the answer; 429 means that the request was refused
 * @param limit {@code X-Discogs-Ratelimit}, requests in a window
 * @param used {@code X-Discogs-Ratelimit-Used}
 * @param remaining {@code X-Discogs-Ratelimit-Remaining}
 */
public record RateStatus(
        int httpStatus,
        @Nullable Integer limit,
        @Nullable Integer used,
        @Nullable Integer remaining) {

    /** No address makes so many requests in a minute, and no sum of so many overflows. */
    private static final int MOST = 1_000_000;

    /** Whether the request was refused for the budget, as it seems. */
    public boolean isRefusal() {
        return httpStatus == HttpStatus.SC_TOO_MANY_REQUESTS;
    }

    /** Whether it tells a limit that can be true. */
    boolean hasLimit() {
        return limit != null && limit > 0 && limit <= MOST;
    }

    /**
     * How many requests were used, by the header that says more. After a refusal it is the whole
     * limit, unless so much is said to remain that it was refused for another reason.
     *
     * @param ofLimit the limit of the caller, where the answer lacks it
     * @return from 0 to twice the limit, which is as good as any more; empty when the answer does
     *     not tell
     */
    OptionalInt used(int ofLimit) {
        if (used == null && remaining == null) {
            return OptionalInt.empty();
        }
        long all = limit != null && hasLimit() ? limit : ofLimit;
        long told = Math.max(used == null ? 0 : used, remaining == null ? 0 : all - remaining);
        boolean isFull = isRefusal() && told >= all / 2;
        long least = isFull ? all : 0;
        return OptionalInt.of((int) Math.min(Math.max(told, least), Math.min(2 * all, MOST)));
    }
}
