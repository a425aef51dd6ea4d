/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.exception.DiscogsFailure;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A list in the order in which its items were added, in which something may change whenever one of
 * its pages has been counted.
 */
final class ChangingList {

    static final int PER_PAGE = 10;
    static final ListTraits TRAITS =
            new ListTraits("collectionItems", "instance_id", "date_added", null);

    private final List<CollectionItem> items = new ArrayList<>();
    private final Set<Long> alwaysThere = new LinkedHashSet<>();
    private final int perPage;
    private final Consumer<ChangingList> changes;
    private int calls;
    private long nextKey = 1;
    private long clock;
    private long secondOfTheNewest;

    /**
     * @param changes what happens after each page
     */
    ChangingList(int perPage, Consumer<ChangingList> changes) {
        this.perPage = perPage;
        this.changes = changes;
    }

    /** A list of so many items, each added a second after the one before, that does not change. */
    static ChangingList quiet(int size) {
        return of(size, nothing -> {});
    }

    /** A list of so many items, each added a second after the one before. */
    static ChangingList of(int size, Consumer<ChangingList> changes) {
        var list = new ChangingList(PER_PAGE, changes);
        for (int index = 0; index < size; index++) {
            list.add();
            list.passSeconds(1);
        }
        return list;
    }

    /** What happens once, after so many pages. */
    static Consumer<ChangingList> afterCall(int call, Consumer<ChangingList> change) {
        return list -> {
            if (list.calls() == call) {
                change.accept(list);
            }
        };
    }

    Page<CollectionItem> page(int number) {
        calls++;
        int pages = Math.max(1, (items.size() + perPage - 1) / perPage);
        try {
            return page(number, pages);
        } finally {
            changes.accept(this);
        }
    }

    private Page<CollectionItem> page(int number, int pages) {
        if (number < 1 || number > pages) {
            throw new DiscogsNotFoundException(
                    DiscogsFailure.beforeSending(
                            "collectionItems",
                            "Page %d is outside of valid range [1, %d].".formatted(number, pages)),
                    null);
        }
        var from = (number - 1) * perPage;
        var content = List.copyOf(items.subList(from, Math.min(items.size(), from + perPage)));
        var pagination = new Pagination(number, pages, perPage, items.size(), null, null);
        return new Page<>(pagination, "releases", content, null);
    }

    void passSeconds(int seconds) {
        clock += seconds;
    }

    /** Adds an item at the end. */
    long add() {
        return insert(items.size(), clock);
    }

    /** Adds an item of this second to those of this second, at any place among them. */
    long addAmongTies(Random random) {
        int first = items.size();
        while (first > 0 && second(first - 1) == clock) {
            first--;
        }
        return insert(first + random.nextInt(items.size() - first + 1), clock);
    }

    /** Adds an item where others of its age are, as when it comes from another folder. */
    long insertOld(int index) {
        return insert(index, items.isEmpty() ? clock : second(Math.min(index, size() - 1)));
    }

    private long insert(int index, long second) {
        long key = nextKey++;
        items.add(index, item(key, second));
        return key;
    }

    /** Adds an item that was there before. */
    void addAnew(long key) {
        remove(key);
        items.add(item(key, clock));
    }

    private static CollectionItem item(long key, long second) {
        var date = OffsetDateTime.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC);
        return new CollectionItem(1L, key, date, 0, 1L, null, null, null);
    }

    private long second(int index) {
        return items.get(index).dateAdded().toEpochSecond();
    }

    long removeAt(int index) {
        long key = items.remove(index).instanceId();
        alwaysThere.remove(key);
        return key;
    }

    /** Removes an item if it is there. */
    void remove(long key) {
        items.removeIf(item -> item.instanceId() == key);
        alwaysThere.remove(key);
    }

    void removeFirst(int count) {
        for (int removed = 0; removed < count; removed++) {
            removeAt(0);
        }
    }

    /** From now on only what is there now can be there all the time. */
    void walkBegins() {
        alwaysThere.clear();
        items.forEach(item -> alwaysThere.add(item.instanceId()));
        secondOfTheNewest = items.isEmpty() ? clock : second(items.size() - 1);
    }

    /** The items that were there when the walk began, and are there still. */
    Set<Long> alwaysThere() {
        return alwaysThere(item -> true);
    }

    /** Of these, those that were added after this time. */
    Set<Long> alwaysThereAfter(OffsetDateTime date) {
        return alwaysThere(item -> item.dateAdded().isAfter(date));
    }

    /** Of these, those that were older than the newest when the walk began. */
    Set<Long> oldAndAlwaysThere() {
        return alwaysThere(item -> item.dateAdded().toEpochSecond() < secondOfTheNewest);
    }

    private Set<Long> alwaysThere(Predicate<CollectionItem> which) {
        var there = new LinkedHashSet<Long>();
        items.stream().filter(which).forEach(item -> there.add(item.instanceId()));
        there.retainAll(alwaysThere);
        return there;
    }

    /** The items themselves, to be put into another order. */
    List<CollectionItem> items() {
        return items;
    }

    int size() {
        return items.size();
    }

    int calls() {
        return calls;
    }
}
