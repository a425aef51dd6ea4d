/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** When users entered releases, and changed them last. */
final class Entries {

    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final double SOON = 3.2;
    private static final double EVENLY = 1.15;
    private static final int PERCENT_UNCHANGED = 9;

    private final long seed;

    Entries(long seed) {
        this.seed = seed;
    }

    /** New releases are mostly entered soon, old ones at any time. */
    Instant added(long release, LocalDate released) {
        var draw = draw(release);
        var known = released.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        boolean isNew = known.isAfter(Calendar.FIRST_ENTRY);
        var first = isNew ? known : Calendar.FIRST_ENTRY;
        double part = Math.pow(draw.share(), isNew ? SOON : EVENLY);
        return first.plusSeconds(
                (long) (part * secondsUntilTheEnd(first)) + draw.below(SECONDS_OF_A_DAY / 24));
    }

    Instant changed(long release, Instant added) {
        var draw = draw(release);
        draw.next();
        draw.next();
        if (draw.chance(PERCENT_UNCHANGED)) {
            return added;
        }
        double part = Math.pow(draw.share(), 2);
        return added.plusSeconds((long) (part * secondsUntilTheEnd(added)));
    }

    private static long secondsUntilTheEnd(Instant from) {
        long seconds = Calendar.LAST_ENTRY.getEpochSecond() - from.getEpochSecond();
        return Math.max(0, seconds - SECONDS_OF_A_DAY / 12);
    }

    private Draw draw(long release) {
        return new Draw(~seed, Draw.Kind.RELEASE_DETAILS, release);
    }
}
