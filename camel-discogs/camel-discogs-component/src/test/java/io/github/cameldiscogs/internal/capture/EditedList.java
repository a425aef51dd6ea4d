/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.internal.paging.ListTraits;
import io.github.cameldiscogs.internal.paging.Unwatched;
import io.github.cameldiscogs.internal.paging.WalkPlan;
import io.github.cameldiscogs.internal.paging.WalkedItems;
import io.github.cameldiscogs.internal.polling.ListSource;
import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** A folder of a collection that its owner edits, and pages of it. */
final class EditedList implements ListSource {

    static final ListTraits TRAITS =
            new ListTraits("collectionItems", "instance_id", "date_added", null);

    /** Those of the same second stand in the order of their numbers. */
    private static final Comparator<Copy> BY_TIME =
            Comparator.comparing(Copy::added).thenComparing(Copy::id);

    private final Random random;
    private final ExecutorService executor;
    private final int perPage;
    private final List<Copy> copies = new ArrayList<>();
    private final boolean reversesTies;
    private final Set<Long> hidden = new HashSet<>();
    private long second = 1_700_000_000;
    private long lastId;
    private int requests;

    /**
     * @param reversesTies whether the order of those of the same second depends on the direction
     */
    EditedList(Random random, ExecutorService executor, int perPage, boolean reversesTies) {
        this.random = random;
        this.executor = executor;
        this.perPage = perPage;
        this.reversesTies = reversesTies;
    }

    private record Copy(long id, Instant added, int rating) {

        String json() {
            return "{\"instance_id\":%d,\"date_added\":\"%s\",\"rating\":%d,\"thumb\":\"%s\"}"
                    .formatted(id, added, rating, System.nanoTime());
        }
    }

    void passTime() {
        second++;
    }

    void add() {
        copies.add(new Copy(++lastId, Instant.ofEpochSecond(second), 0));
    }

    /** From another folder, where it has been for a while. */
    void moveIn() {
        copies.add(new Copy(++lastId, Instant.ofEpochSecond(second - 1 - random.nextInt(100)), 0));
    }

    void remove() {
        if (!copies.isEmpty()) {
            copies.remove(random.nextInt(copies.size()));
        }
    }

    /** As a release that is wanted again. */
    void putBack(long id) {
        if (id <= lastId && copies.stream().noneMatch(copy -> copy.id() == id)) {
            copies.add(new Copy(id, Instant.ofEpochSecond(second), 1));
        }
    }

    /** It is counted, and not shown any more. */
    void hide(long id) {
        hidden.add(id);
    }

    void show(long id) {
        hidden.remove(id);
    }

    void remove(long id) {
        copies.removeIf(copy -> copy.id() == id);
    }

    void removeNeighbours(int most) {
        copies.sort(BY_TIME);
        int from = random.nextInt(copies.size() + 1);
        copies.subList(from, Math.min(copies.size(), from + most)).clear();
    }

    void rate() {
        if (!copies.isEmpty()) {
            copies.replaceAll(
                    copy ->
                            copy.equals(copies.get(0))
                                    ? new Copy(copy.id(), copy.added(), copy.rating() + 1)
                                    : copy);
        }
    }

    int size() {
        return copies.size();
    }

    int pages() {
        return Math.max(1, (copies.size() + perPage - 1) / perPage);
    }

    /** How many pages were asked for since the last time. */
    int takeRequests() {
        int taken = requests;
        requests = 0;
        return taken;
    }

    /** The rating of each copy, by its key. */
    Map<String, Integer> ratings() {
        var ratings = new TreeMap<String, Integer>();
        copies.forEach(copy -> ratings.put(Long.toString(copy.id()), copy.rating()));
        return ratings;
    }

    @Override
    public Items<?> all() {
        var plan = new WalkPlan<>(this::oldest, TRAITS, executor, 0, null, Unwatched.WATCH);
        return WalkedItems.newestFirst(oldest(1), plan);
    }

    @Override
    public @Nullable Page<?> newest(int number) {
        var newestFirst =
                reversesTies
                        ? BY_TIME.reversed()
                        : Comparator.comparing(Copy::added).reversed().thenComparing(Copy::id);
        return page(number, newestFirst);
    }

    @Override
    public Page<Object> oldest(int number) {
        return page(number, BY_TIME);
    }

    @Override
    public Page<?> first() {
        return oldest(1);
    }

    private Page<Object> page(int number, Comparator<Copy> order) {
        requests++;
        var items =
                copies.stream()
                        .sorted(order)
                        .skip((number - 1L) * perPage)
                        .limit(perPage)
                        .filter(copy -> !hidden.contains(copy.id()))
                        .map(copy -> (Object) copy.json())
                        .toList();
        var pagination = new Pagination(number, pages(), perPage, copies.size(), null, Map.of());
        return new Page<>(pagination, "releases", items, Map.of());
    }
}
