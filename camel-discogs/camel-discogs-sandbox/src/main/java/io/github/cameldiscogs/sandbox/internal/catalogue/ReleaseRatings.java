/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Rating;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Votes on releases: generated ones, and those of the sandbox's users. */
public final class ReleaseRatings {

    private static final double USUAL = 4.2;
    private static final double BEST = 5;
    private static final double ALMOST_BEST = 4.92;

    /** More votes are never all the same. */
    private static final int UNANIMOUS = 20;

    private final long seed;
    private final Popularity popularity;
    private final Map<Long, Map<String, Integer>> votes = new ConcurrentHashMap<>();

    ReleaseRatings(long seed, Popularity popularity) {
        this.seed = seed;
        this.popularity = popularity;
    }

    /** Counts a user's vote from 1 to 5. */
    public void vote(long release, String username, int rating) {
        votes.computeIfAbsent(release, any -> new ConcurrentHashMap<>()).put(username, rating);
    }

    public void withdraw(long release, String username) {
        votes.getOrDefault(release, new ConcurrentHashMap<>()).remove(username);
    }

    /** The number of releases of the sandbox that a user has voted on. */
    public int votesOf(String username) {
        return (int) votes.values().stream().filter(v -> v.containsKey(username)).count();
    }

    /** All votes; the average is rounded to two digits. */
    public Rating rating(long release) {
        int publicCount = publicCount(release);
        int publicSum = 100 * publicSum(release, publicCount);
        var own = votes.getOrDefault(release, Map.of()).values();
        int count = publicCount + own.size();
        int sum = publicSum + 100 * own.stream().mapToInt(Integer::intValue).sum();
        double average = count == 0 ? 0 : Math.round((double) sum / count) / 100.0;
        return new Rating(count, Amounts.shortest(average));
    }

    /** Of 100 owners, 5 to 20 vote. */
    private int publicCount(long release) {
        double part = 0.05 + 0.15 * draw(release).share();
        return (int) (popularity.have(release) * part + 0.5);
    }

    /** The fewer vote, the further the mean may be from the usual one. */
    private int publicSum(long release, int count) {
        var draw = draw(release);
        draw.next();
        double spread = 0.3 + 0.8 / Math.sqrt(Math.max(1, count));
        double mean = USUAL + spread * draw.deviation();
        double highest = count > UNANIMOUS ? ALMOST_BEST : BEST;
        return (int) Math.rint(count * Math.max(1, Math.min(highest, mean)));
    }

    private Draw draw(long release) {
        return new Draw(seed, Draw.Kind.RATING, release);
    }
}
