/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import org.jspecify.annotations.Nullable;

/** How many items of a list are wanted, so that no page is asked for that nobody needs. */
final class Demand {

    private final boolean isLimited;
    private final long itemsPerPage;
    private long items;

    /**
     * @param items how many items are wanted; null for all
     * @param itemsPerPage how many a page has
     */
    Demand(@Nullable Long items, int itemsPerPage) {
        this.isLimited = items != null;
        this.items = items == null ? Long.MAX_VALUE : items;
        this.itemsPerPage = Math.max(1, itemsPerPage);
    }

    /** Whether a list may have more items than are wanted. */
    boolean isLimited() {
        return isLimited;
    }

    void given(int count) {
        items -= count;
    }

    /** How many of that many pages are needed for the items that are still wanted. */
    int pages(int most) {
        long needed = items <= 0 ? 0 : (items - 1) / itemsPerPage + 1;
        return (int) Math.max(0, Math.min(most, needed));
    }
}
