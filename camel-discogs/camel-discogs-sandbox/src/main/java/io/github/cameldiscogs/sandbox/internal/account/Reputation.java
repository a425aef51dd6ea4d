/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import java.time.Instant;

/**
 * What others know of a user.
 *
 * @param registered before anything that the user did
 * @param purchases how many sellers have rated the user
 * @param sales how many buyers have rated the user; 0 who sells nothing
 * @param satisfied of 100 of these buyers, how many were satisfied; 0 if nobody has rated
 */
public record Reputation(Instant registered, int rank, int purchases, int sales, double satisfied) {

    private static final Instant FIRST = Instant.parse("2000-11-03T10:00:00Z");
    private static final Instant LAST = Instant.parse("2008-12-20T22:00:00Z");
    private static final int MOST_SALES = 4_000;
    private static final int MOST_PURCHASES = 400;
    private static final int HIGHEST_RANK = 600;

    static Reputation of(long seed, int ordinal, boolean sells) {
        var draw = Draw.ofAccount(seed, ordinal, Draw.Kind.USER, 0);
        long seconds = LAST.getEpochSecond() - FIRST.getEpochSecond();
        return new Reputation(
                FIRST.plusSeconds(draw.below(seconds)),
                few(HIGHEST_RANK, draw),
                few(MOST_PURCHASES, draw),
                sells ? 1 + few(MOST_SALES, draw) : 0,
                sells ? draw.between(980, 1_000) / 10.0 : 0);
    }

    /** Mostly far below the limit. */
    private static int few(int limit, Draw draw) {
        return (int) (limit * Math.pow(draw.share(), 3));
    }
}
