/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import java.util.OptionalInt;
import org.apache.hc.core5.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/**
 * The state of the request budget as reported by the headers of an answer (API section 2.4). A
 * header that is missing or not a number is null.
 *
 * @param httpStatus the HTTP status of the answer; 429 means that the request was refused
 * @param limit {@code X-Discogs-Ratelimit}, requests per window
 * @param used {@code X-Discogs-Ratelimit-Used}
 * @param remaining {@code X-Discogs-Ratelimit-Remaining}
 */
public record RateStatus(
        int httpStatus,
        @Nullable Integer limit,
        @Nullable Integer used,
        @Nullable Integer remaining) {

    /**
     * The highest plausible number: no address sends more requests in a minute, and sums of such
     * numbers do not overflow.
     */
    private static final int MOST = 1_000_000;

    /** Whether the status is 429, with which Discogs refuses requests beyond the budget. */
    public boolean isRefusal() {
        return httpStatus == HttpStatus.SC_TOO_MANY_REQUESTS;
    }

    /** Whether the reported limit is plausible: 1 to 1,000,000. */
    boolean hasLimit() {
        return limit != null && limit > 0 && limit <= MOST;
    }

    /**
     * The number of used requests according to {@code used} or {@code remaining}, whichever gives
     * the higher number. After a refusal it is at least the limit, unless the headers leave more
     * than half of the limit: then the request was refused for another reason.
     *
     * @param ofLimit the limit of the caller, used when the answer has no valid limit
     * @return 0 to twice the limit, higher numbers are cut to that; empty when the answer has
     *     neither header
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
