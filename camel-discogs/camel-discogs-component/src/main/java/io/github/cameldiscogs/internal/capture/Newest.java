/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.model.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first pages of a list, as one look at them has shown.
 *
 * @param perPage how many items a page has, but for the last
 * @param items of all pages that were read
 * @param kept what is kept of these items
 * @param total how many items the list has
 */
record Newest(int perPage, List<Object> items, Map<String, TrackedItem> kept, int total) {

    /** How many items the list has, as a page tells; null if it does not. */
    static @Nullable Integer total(Page<?> page) {
        var pagination = page.pagination();
        return pagination == null ? null : pagination.items();
    }

    static Newest of(Page<?> page, Map<String, TrackedItem> kept, int total) {
        return new Newest(perPage(page), new ArrayList<>(page.items()), kept, total);
    }

    private static int perPage(Page<?> page) {
        var pagination = page.pagination();
        return pagination == null || pagination.perPage() == null
                ? page.items().size()
                : pagination.perPage();
    }

    /** How many pages the list has. */
    int lastPage() {
        return (total + perPage - 1) / perPage;
    }

    /** Whether a page shows as many items as it has to, so that none is hidden on it. */
    boolean isFull(Page<?> page, int number) {
        return page.items().size() == Math.min(perPage, total - (number - 1) * perPage);
    }

    /** With one page more. */
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

    /** How many of the items are new. */
    int added() {
        return (int) kept.values().stream().filter(item -> !item.isListed()).count();
    }

    /** Whether the page shows the list as these do, as far as it tells. */
    boolean isOfSameList(Page<?> page) {
        return Objects.equals(total(page), total);
    }
}
