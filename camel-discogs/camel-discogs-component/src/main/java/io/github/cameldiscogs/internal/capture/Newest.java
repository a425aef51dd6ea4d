/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.internal.paging.PageRange;
import io.github.cameldiscogs.model.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The first pages of a list, newest items first, as one look has read them.
 *
 * @param perPage the number of items on each page except the last
 * @param items the items of all pages that were read
 * @param kept the stored state of these items, by key
 * @param total the number of items in the list
 */
record Newest(int perPage, List<Object> items, Map<String, TrackedItem> kept, int total) {

    static Newest of(Page<?> page, Map<String, TrackedItem> kept, int total) {
        return new Newest(perPage(page), new ArrayList<>(page.items()), kept, total);
    }

    private static int perPage(Page<?> page) {
        var pagination = page.pagination();
        return pagination == null || pagination.perPage() == null
                ? page.items().size()
                : pagination.perPage();
    }

    /** The number of pages of the list. */
    int lastPage() {
        return (total + perPage - 1) / perPage;
    }

    /** Whether a page has as many items as the total requires, so that no item of it is hidden. */
    boolean isFull(Page<?> page, int number) {
        return page.items().size() == Math.min(perPage, total - (number - 1) * perPage);
    }

    /** These pages and one more. */
    Newest and(Page<?> page, Map<String, TrackedItem> keptOfPage) {
        var allItems = new ArrayList<>(items);
        allItems.addAll(page.items());
        var allKept = new HashMap<>(kept);
        allKept.putAll(keptOfPage);
        return new Newest(perPage, allItems, allKept, total);
    }

    TrackedItem kept(String key) {
        return kept.getOrDefault(key, TrackedItem.NONE);
    }

    /** Whether these are all pages, and none of their items is hidden. */
    boolean isWhole() {
        return items.size() >= total;
    }

    /** The number of new items. */
    int added() {
        return (int) kept.values().stream().filter(item -> !item.isListed()).count();
    }

    /**
     * Whether the page reports the same total, which is the only sign that the list has not
     * changed.
     */
    boolean isOfSameList(Page<?> page) {
        return Objects.equals(PageRange.total(page), total);
    }
}
