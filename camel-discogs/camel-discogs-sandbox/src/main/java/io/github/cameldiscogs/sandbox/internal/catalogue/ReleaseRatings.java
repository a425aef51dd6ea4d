/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Rating;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Votes on releases: generated ones, and those of the sandbox's users. */
public final class ReleaseRatings {

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
        var draw = new Draw(seed, Draw.Kind.RATING, release);
        int publicCount = draw.below(1 + popularity.have(release) / 5);
        int publicSum = publicCount * (200 + draw.below(301));
        var own = votes.getOrDefault(release, Map.of()).values();
        int count = publicCount + own.size();
        int sum = publicSum + 100 * own.stream().mapToInt(Integer::intValue).sum();
        double average = count == 0 ? 0 : Math.round((double) sum / count) / 100.0;
        return new Rating(count, Amounts.shortest(average));
    }
}
