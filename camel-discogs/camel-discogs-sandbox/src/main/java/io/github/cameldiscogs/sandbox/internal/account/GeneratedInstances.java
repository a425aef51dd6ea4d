/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.market.Condition;
import io.github.cameldiscogs.sandbox.internal.market.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the initial copies of a collection, and the numbers of all its copies. Not thread-safe.
 */
final class GeneratedInstances {

    /** The first collections cross the largest signed 32-bit number, as Discogs soon will. */
    private static final long FIRST_INSTANCE = (1L << 31) - 300;

    private static final long INSTANCES_OF_AN_ACCOUNT = 100_000_000;
    private static final int STEP = 3;
    private static final Instant FIRST_DAY = Instant.parse("2009-03-01T17:00:00Z");
    private static final Duration LEAST_SPAN = Duration.ofDays(3_000);
    private static final Draw.Kind KIND = Draw.Kind.COLLECTION;
    private static final int TRIES = 24;
    private static final int ONE_OF_FILES = 6;
    private static final int RANGE_PER_COPY = 8;

    /** Who buys a record mostly likes it. */
    private static final List<Integer> RATINGS = List.of(1, 2, 3, 3, 4, 4, 4, 4, 5, 5, 5);

    private static final List<String> REMARKS =
            List.of(
                    "Signed on the back",
                    "Skips on B2",
                    "\"Für Anna\" on the label",
                    "Line one\nline two",
                    "<b>not bold</b> & co.",
                    "友達からのプレゼント",
                    "Sleeve split at the bottom",
                    "Bought from the drummer",
                    "Second copy, for the car",
                    "Plays better than it looks",
                    "No insert");
    private static final List<String> SHOPS =
            List.of(
                    "Flohmarkt",
                    "Record fair",
                    "Discogs",
                    "Corner shop",
                    "Garage sale",
                    "Tour stand");

    private final long seed;
    private final int ordinal;
    private final int size;
    private final long releases;
    private final Catalogue catalogue;
    private final Sessions sessions;
    private long @Nullable [] sortedReleases;

    /**
     * @param now when the sandbox starts; everything was added before
     */
    GeneratedInstances(long seed, int ordinal, int size, Catalogue catalogue, Instant now) {
        this.seed = seed;
        this.ordinal = ordinal;
        this.size = size;
        this.catalogue = catalogue;
        var end = Sessions.yesterday(now);
        var first = end.minus(LEAST_SPAN).isBefore(FIRST_DAY) ? end.minus(LEAST_SPAN) : FIRST_DAY;
        this.sessions = new Sessions(seed, ordinal, KIND, first, end, size);
        this.releases =
                Math.min(
                        Releases.last(),
                        Math.max(Releases.WELL_KNOWN, (long) RANGE_PER_COPY * size));
    }

    long instanceId(int index) {
        long first = FIRST_INSTANCE + ordinal * INSTANCES_OF_AN_ACCOUNT;
        return first + (long) STEP * index + Math.floorMod(index * 31, STEP);
    }

    /** The index of a copy, or -1 if no copy has or will have this number. */
    int index(long instanceId) {
        long first = FIRST_INSTANCE + ordinal * INSTANCES_OF_AN_ACCOUNT;
        long index = Math.floorDiv(instanceId - first, STEP);
        boolean possible = index >= 0 && index < INSTANCES_OF_AN_ACCOUNT / STEP;
        return possible && instanceId((int) index) == instanceId ? (int) index : -1;
    }

    long releaseId(int index) {
        // Some copies are second ones of the same release
        int source = index % 40 == 39 ? index - 17 : index;
        long wanted = 1 + draw(source).below(releases);
        int year = addedAt(source).atOffset(ZoneOffset.UTC).getYear();
        boolean files = source % ONE_OF_FILES == 0;
        // Nobody owns what was not released yet, and few keep a list of their files
        for (int tries = 1; tries < TRIES && !isOwned(wanted, year, files); tries++) {
            wanted = 1 + Draw.ofAccount(seed + tries, ordinal, KIND, source).below(releases);
        }
        return Releases.existingFrom(wanted);
    }

    private boolean isOwned(long release, int year, boolean files) {
        return Releases.exist(release)
                && catalogue.releases().year(release) <= year
                && (files || !catalogue.releases().isFile(release));
    }

    int folderId(int index) {
        var draw = draw(index);
        draw.next();
        return switch (draw.below(10)) {
            case 0 -> CollectionFolders.FIRST_OWN;
            case 1, 2 -> CollectionFolders.FIRST_OWN + 1;
            default -> CollectionFolders.UNCATEGORIZED;
        };
    }

    /** A user's rating belongs to the release: all copies have the same. */
    int rating(long releaseId) {
        if (sortedReleases == null) {
            sortedReleases = IntStream.range(0, size).mapToLong(this::releaseId).sorted().toArray();
        }
        return Arrays.binarySearch(sortedReleases, releaseId) < 0 ? 0 : ratingOfOwned(releaseId);
    }

    private int ratingOfOwned(long releaseId) {
        var draw = Draw.ofAccount(seed, ordinal, Draw.Kind.RATING, releaseId);
        return draw.chance(60) ? 0 : RATINGS.get(draw.below(RATINGS.size()));
    }

    Instance instance(int index) {
        var draw = draw(index);
        draw.next();
        draw.next();
        long release = releaseId(index);
        return new Instance(
                instanceId(index),
                release,
                folderId(index),
                ratingOfOwned(release),
                addedAt(index),
                catalogue.releases().isFile(release) ? Map.of() : notes(draw));
    }

    /** Later copies are never older; some were added in the same second. */
    private Instant addedAt(int index) {
        return sessions.at(index % 9 == 4 ? index - 1 : index);
    }

    private static Map<Integer, String> notes(Draw draw) {
        if (draw.chance(45)) {
            return Map.of();
        }
        var notes = new TreeMap<Integer, String>();
        int media = (int) (Condition.MEDIA.size() * Math.pow(draw.share(), 2));
        notes.put(CustomField.MEDIA, Condition.MEDIA.get(media));
        if (draw.chance(80)) {
            int sleeve = Math.min(Condition.MEDIA.size() - 1, media + draw.below(2));
            boolean own = draw.chance(85);
            notes.put(
                    CustomField.SLEEVE,
                    own ? Condition.MEDIA.get(sleeve) : draw.pick(CustomField.SLEEVE_CONDITIONS));
        }
        if (draw.chance(20)) {
            notes.put(CustomField.NOTES, draw.pick(REMARKS));
        }
        if (draw.chance(10)) {
            notes.put(CustomField.BOUGHT_AT, draw.pick(SHOPS) + ", " + draw.between(1, 40) + " €");
        }
        return notes;
    }

    private Draw draw(int index) {
        return Draw.ofAccount(seed, ordinal, KIND, index);
    }
}
