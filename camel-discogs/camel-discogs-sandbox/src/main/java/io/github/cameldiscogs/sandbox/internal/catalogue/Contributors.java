/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * Who entered or changed which releases, as arithmetic that works both ways. A user of the
 * population has an interval of slots, a wide one if busy, and each release falls into some slots.
 * The users who were set up have releases of their own besides.
 */
public final class Contributors {

    /** The users of the population have ordinals from this one on. */
    public static final int FIRST_OF_POPULATION = 1_000;

    private static final int MOST = 6;
    private static final int SLOTS = 1 << 20;
    private static final double FEW_DO_MUCH = 2.4;

    private static final int RELEASES = 12;
    private static final int FIRST = 5;
    private static final int APART = 53;
    private static final int RANGE = 700;
    private static final int IDLE = 3;

    private final long seed;
    private final Population population;
    private final Map<Integer, String> setUp = new ConcurrentHashMap<>();

    Contributors(long seed, Population population) {
        this.seed = seed;
        this.population = population;
    }

    /** Names a user who was set up. */
    public void introduce(int ordinal, String username) {
        setUp.put(ordinal, username);
    }

    /** All who contributed to a release; the first one entered it. */
    List<String> of(long release) {
        var names = new LinkedHashSet<String>();
        owner(release).ifPresent(names::add);
        for (int place = 0; place < count(release); place++) {
            names.add(population.name(user(slot(release, place))));
        }
        return new ArrayList<>(names);
    }

    /**
     * The releases that a user contributed to. Of the users of the population, who have far too
     * many for a list, only those among the best-known releases.
     */
    public LongStream releases(int ordinal) {
        return ordinal < FIRST_OF_POPULATION
                ? own(ordinal)
                : wellKnown(ordinal - FIRST_OF_POPULATION);
    }

    private LongStream wellKnown(int user) {
        var releases = new TreeSet<Long>();
        for (int place = 0; place < MOST; place++) {
            for (int slot = firstSlot(user); slot < firstSlot(user + 1); slot++) {
                long release = release(slot, place);
                if (release <= Releases.WELL_KNOWN
                        && Releases.exist(release)
                        && place < count(release)) {
                    releases.add(release);
                }
            }
        }
        return releases.stream().mapToLong(Long::longValue);
    }

    /** Every third one has entered nothing. */
    private static LongStream own(int ordinal) {
        return ordinal % IDLE == IDLE - 1
                ? LongStream.empty()
                : LongStream.range(0, RELEASES)
                        .map(index -> FIRST + (long) RANGE * ordinal + APART * index)
                        .map(Releases::existingFrom);
    }

    private Optional<String> owner(long release) {
        long ordinal = Math.max(0, release - FIRST) / RANGE;
        if (ordinal >= FIRST_OF_POPULATION) {
            return Optional.empty();
        }
        return Optional.ofNullable(setUp.get((int) ordinal))
                .filter(any -> own((int) ordinal).anyMatch(one -> one == release));
    }

    private int count(long release) {
        var draw = new Draw(seed, Draw.Kind.CONTRIBUTORS, release);
        return draw.chance(50) ? 1 : draw.between(2, MOST);
    }

    private int slot(long release, int place) {
        return (int) (release * multiplier(place)) & SLOTS - 1;
    }

    /** The smallest release of a slot. */
    private long release(int slot, int place) {
        return (int) (slot * inverse(multiplier(place))) & SLOTS - 1;
    }

    /** An odd number, so that all releases of a round fall into different slots. */
    private long multiplier(int place) {
        return Draw.mix(~seed, place) | 1;
    }

    /** By Newton's method, which doubles the number of right bits with each step. */
    private static long inverse(long odd) {
        long inverse = odd;
        for (int bits = 3; bits < Long.SIZE; bits *= 2) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }

    private static int user(int slot) {
        int user = (int) (Population.SIZE * Math.pow((double) slot / SLOTS, FEW_DO_MUCH));
        // The root in the other direction is not exact
        while (slot >= firstSlot(user + 1)) {
            user++;
        }
        while (slot < firstSlot(user)) {
            user--;
        }
        return user;
    }

    private static int firstSlot(int user) {
        return (int) (SLOTS * Math.pow((double) user / Population.SIZE, 1 / FEW_DO_MUCH));
    }
}
