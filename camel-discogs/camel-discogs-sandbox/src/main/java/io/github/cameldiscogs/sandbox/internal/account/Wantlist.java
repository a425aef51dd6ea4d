/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.market.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** A user's wants by release, generated on first use. */
public final class Wantlist {

    private static final int RELEASES_PER_WANT = 50;
    private static final Duration SPAN = Duration.ofDays(1_500);
    private static final List<String> NOTES =
            List.of(
                    "First pressing only, bitte mit OBI",
                    "Not over 20 €",
                    "To replace the scratched one",
                    "Heard it on the radio",
                    "Only with the insert",
                    "NM or better",
                    "For Dad's birthday");

    private final long seed;
    private final int ordinal;
    private final int size;
    private final Clock clock;
    private final Sessions sessions;
    private @Nullable Map<Long, Want> wants;

    Wantlist(long seed, int ordinal, int size, Clock clock) {
        this.seed = seed;
        this.ordinal = ordinal;
        this.size = size;
        this.clock = clock;
        var end = Sessions.yesterday(clock.instant());
        this.sessions = new Sessions(seed, ordinal, Draw.Kind.WANTLIST, end.minus(SPAN), end, size);
    }

    /** Newest first. */
    public synchronized List<Want> all() {
        var newestFirst = new ArrayList<>(wants().values());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    public synchronized int size() {
        return wants().size();
    }

    public synchronized Optional<Want> find(long releaseId) {
        return Optional.ofNullable(wants().get(releaseId));
    }

    /**
     * Adds a want, or changes the given values of an existing one.
     *
     * @param rating null to keep it
     * @param notes null to keep them
     */
    public synchronized Want put(long releaseId, @Nullable Integer rating, @Nullable String notes) {
        var old = find(releaseId).orElse(new Want(releaseId, 0, "", clock.instant()));
        var changed =
                new Want(
                        releaseId,
                        rating == null ? old.rating() : rating,
                        notes == null ? old.notes() : notes,
                        old.addedAt());
        wants().put(releaseId, changed);
        return changed;
    }

    /** Numbers of all wanted releases, in the order in which they were added. */
    public synchronized LongStream releaseIds() {
        return wants().keySet().stream().toList().stream().mapToLong(Long::longValue);
    }

    /**
     * Adds a release; no change if it is in the wantlist already.
     *
     * @throws IllegalArgumentException if there is no such release
     */
    public void add(long releaseId) {
        if (!Releases.exist(releaseId)) {
            throw new IllegalArgumentException("There is no release " + releaseId);
        }
        put(releaseId, null, null);
    }

    /** Removes a release; false if it was not in the wantlist. */
    public synchronized boolean remove(long releaseId) {
        return wants().remove(releaseId) != null;
    }

    private Map<Long, Want> wants() {
        if (wants == null) {
            wants = new LinkedHashMap<>();
            for (int index = 0; index < size; index++) {
                var want = generated(index);
                wants.put(want.releaseId(), want);
            }
        }
        return wants;
    }

    /** Each want has its own range of releases, so that none occurs twice. */
    private Want generated(int index) {
        var draw = Draw.ofAccount(seed, ordinal, Draw.Kind.WANTLIST, index);
        return new Want(
                release(index, draw),
                draw.chance(70) ? 0 : draw.between(1, 5),
                draw.chance(60) ? "" : draw.pick(NOTES),
                sessions.at(index));
    }

    private static long release(int index, Draw draw) {
        long first = 1 + (long) index * RELEASES_PER_WANT;
        int place = draw.below(RELEASES_PER_WANT);
        while (!Releases.exist(first + place)) {
            place = (place + 1) % RELEASES_PER_WANT;
        }
        return first + place;
    }
}
