/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts consecutive pages without a new item, so that a walk ends whatever number of pages Discogs
 * reports. A few such pages are normal when a list shrinks as fast as it is read.
 */
final class News {

    private static final int MOST_PAGES_WITHOUT = 10;

    /** The number of pages whose new items are remembered, which bounds the memory. */
    private static final int GENERATION = 10_000;

    private final ListTraits traits;
    private final WalkReport report;
    private final Set<Integer> brought = new HashSet<>();
    private int pagesWithout;

    News(ListTraits traits, WalkReport report) {
        this.traits = traits;
        this.report = report;
    }

    /**
     * Adds the new items of a page. Items without a key count as new unless an earlier page had
     * exactly the same ones.
     */
    void add(List<?> unmet) {
        pagesWithout = isNew(unmet) ? 0 : pagesWithout + 1;
        if (brought.size() > GENERATION) {
            brought.clear();
        }
        if (areOver()) {
            report.inexact("because %d pages in a row bring nothing new".formatted(pagesWithout));
        }
    }

    private boolean isNew(List<?> unmet) {
        return unmet.stream().anyMatch(item -> traits.key(item) != null)
                || !unmet.isEmpty() && brought.add(contents(unmet).hashCode());
    }

    /** An item can be a whole page, whose position in the list does not count. */
    private static List<?> contents(List<?> items) {
        return items.stream().map(DiscogsJson::withoutPagination).toList();
    }

    /** Whether the last page had no new item. */
    boolean areMissing() {
        return pagesWithout > 0;
    }

    /** Whether too many consecutive pages had no new item to request another. */
    boolean areOver() {
        return pagesWithout >= MOST_PAGES_WITHOUT;
    }
}
