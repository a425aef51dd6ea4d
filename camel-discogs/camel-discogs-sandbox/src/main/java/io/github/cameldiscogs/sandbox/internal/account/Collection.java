/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A user's collection. Items are indexed in the order of their addition, so pages in that order
 * need no other items; other views keep a list of indexes until the next change.
 */
public final class Collection {

    private static final int KEPT_VIEWS = 4;
    private static final int RATINGS = 100;

    private record View(int folderId, CollectionSort sort) {}

    private record Sorted(String text, int index) {}

    private final GeneratedInstances generated;
    private final OverlayList<Instance> instances;
    private final CollectionFolders folders = new CollectionFolders();
    private final Catalogue catalogue;
    private final Clock clock;

    /** Those that differ from the generated ones, by release. */
    private final Map<Long, Integer> changedRatings = new HashMap<>();

    private final Map<View, int[]> views = new LinkedHashMap<>();
    private long versionOfViews;
    private long[] sortedReleases = {};
    private long versionOfReleases = -1;

    Collection(long seed, int ordinal, int size, Catalogue catalogue, Clock clock) {
        this.generated = new GeneratedInstances(seed, ordinal, size, catalogue, clock.instant());
        this.instances = new OverlayList<>(size, generated::instance);
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The number of copies in all folders. */
    public synchronized int size() {
        return instances.size();
    }

    /** Numbers of all instances, in the order in which they were added. */
    public synchronized LongStream instanceIds() {
        var left = IntStream.range(0, instances.end()).filter(instances::contains).toArray();
        return IntStream.of(left).mapToLong(generated::instanceId);
    }

    /**
     * Adds one more copy of a release to the folder Uncategorized.
     *
     * @return the number of the new instance
     * @throws IllegalArgumentException if there is no such release
     */
    public long add(long releaseId) {
        return add(releaseId, CollectionFolders.UNCATEGORIZED);
    }

    /**
     * Adds one more copy of a release to a folder.
     *
     * @return the number of the new instance
     * @throws IllegalArgumentException if there is no such release or folder
     */
    public synchronized long add(long releaseId, int folderId) {
        if (!Releases.exist(releaseId)) {
            throw new IllegalArgumentException("There is no release " + releaseId);
        }
        if (folderId == CollectionFolders.ALL || !folders.contains(folderId)) {
            throw new IllegalArgumentException("Nothing can be added to folder " + folderId);
        }
        long instanceId = generated.instanceId(instances.end());
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        instances.add(
                new Instance(instanceId, releaseId, folderId, rating(releaseId), now, Map.of()));
        return instanceId;
    }

    /** The user's rating of a release, which all copies share; 0 if there is none. */
    public synchronized int rating(long releaseId) {
        var changed = changedRatings.get(releaseId);
        return changed == null ? generated.rating(releaseId) : changed;
    }

    /** Rates a release, also for copies that are added later; 0 withdraws the rating. */
    public synchronized void rate(long releaseId, int rating) {
        changedRatings.put(releaseId, rating);
        views.clear();
    }

    /** Removes a copy; false if there is none with that number. */
    public synchronized boolean remove(long instanceId) {
        return instances.remove(generated.index(instanceId));
    }

    /**
     * Adds an empty folder.
     *
     * @return its number
     */
    public synchronized int createFolder(String name) {
        return folders.create(name);
    }

    /** Names of the folders by number, All and Uncategorized first. */
    public synchronized Map<Integer, String> folders() {
        return new LinkedHashMap<>(folders.names());
    }

    public synchronized void renameFolder(int folderId, String name) {
        folders.rename(folderId, name);
    }

    public synchronized void deleteFolder(int folderId) {
        folders.delete(folderId);
    }

    /** The number of copies in a folder; folder 0 holds all. */
    public synchronized int count(int folderId) {
        return folderId == CollectionFolders.ALL
                ? instances.size()
                : view(new View(folderId, CollectionSort.ADDED)).length;
    }

    public synchronized Optional<Instance> find(long instanceId) {
        int index = generated.index(instanceId);
        return instances.contains(index) ? Optional.of(copy(index)) : Optional.empty();
    }

    /** Replaces a copy by a changed one; no change if it has just been removed. */
    public synchronized void change(long instanceId, UnaryOperator<Instance> change) {
        int index = generated.index(instanceId);
        if (instances.contains(index)) {
            instances.set(index, change.apply(copy(index)));
        }
    }

    /** The ratings above 0 of at most a hundred copies, which stand for all. */
    public synchronized IntSummaryStatistics ratings() {
        return IntStream.range(0, Math.min(RATINGS, instances.end()))
                .filter(instances::contains)
                .map(index -> copy(index).rating())
                .filter(rating -> rating > 0)
                .summaryStatistics();
    }

    /** The number of copies that have a rating, extrapolated from those. */
    public synchronized int ratedCount() {
        int part = Math.min(RATINGS, instances.end());
        return part == 0 ? 0 : (int) (ratings().getCount() * instances.size() / part);
    }

    /** The release of the copy at a rank by age, from 0; 1 if there are fewer copies. */
    public synchronized long releaseAt(int rank) {
        return rank < instances.size() ? releaseId(instances.indexOfRank(rank)) : 1;
    }

    /** The number of copies of a release. */
    public synchronized int copies(long releaseId) {
        if (versionOfReleases != instances.version()) {
            sortedReleases =
                    IntStream.range(0, instances.end())
                            .filter(instances::contains)
                            .mapToLong(this::releaseId)
                            .sorted()
                            .toArray();
            versionOfReleases = instances.version();
        }
        return firstAbove(releaseId) - firstAbove(releaseId - 1);
    }

    private int firstAbove(long releaseId) {
        int low = 0;
        int high = sortedReleases.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sortedReleases[middle] > releaseId) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** All copies of a release, in order of their addition. */
    public synchronized List<Instance> copiesOf(long releaseId) {
        return IntStream.range(0, instances.end())
                .filter(instances::contains)
                .filter(index -> releaseId(index) == releaseId)
                .mapToObj(this::copy)
                .toList();
    }

    /** A part of a folder in the given order. */
    public synchronized List<Instance> list(
            int folderId, CollectionSort sort, boolean ascending, int from, int count) {
        int size = count(folderId);
        var page = new ArrayList<Instance>(count);
        for (int rank = from; rank < Math.min(size, from + count); rank++) {
            int place = ascending ? rank : size - 1 - rank;
            page.add(copy(indexAt(folderId, sort, place)));
        }
        return page;
    }

    private int indexAt(int folderId, CollectionSort sort, int place) {
        return folderId == CollectionFolders.ALL && sort == CollectionSort.ADDED
                ? instances.indexOfRank(place)
                : view(new View(folderId, sort))[place];
    }

    private int[] view(View view) {
        if (versionOfViews != instances.version()) {
            views.clear();
            versionOfViews = instances.version();
        }
        var indexes = views.get(view);
        if (indexes == null) {
            indexes = sorted(view);
            views.put(view, indexes);
            if (views.size() > KEPT_VIEWS) {
                views.remove(views.keySet().iterator().next());
            }
        }
        return indexes;
    }

    private int[] sorted(View view) {
        var members =
                IntStream.range(0, instances.end())
                        .filter(instances::contains)
                        .filter(index -> isIn(view.folderId(), index));
        if (view.sort() == CollectionSort.ADDED) {
            return members.toArray();
        }
        return members.mapToObj(index -> new Sorted(sortText(view.sort(), index), index))
                .sorted(Comparator.comparing(Sorted::text).thenComparing(Sorted::index))
                .mapToInt(Sorted::index)
                .toArray();
    }

    private String sortText(CollectionSort sort, int index) {
        var instance = copy(index);
        return sort.sortText(
                catalogue.releases().basicInformation(instance.releaseId()), instance.rating());
    }

    private boolean isIn(int folderId, int index) {
        return folderId == CollectionFolders.ALL || instances.get(index).folderId() == folderId;
    }

    private Instance copy(int index) {
        var instance = instances.get(index);
        var changed = changedRatings.get(instance.releaseId());
        return changed == null ? instance : instance.rated(changed);
    }

    private long releaseId(int index) {
        return instances.get(index).releaseId();
    }
}
