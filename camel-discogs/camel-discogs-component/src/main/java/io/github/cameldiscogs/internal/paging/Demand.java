/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import org.jspecify.annotations.Nullable;

/** How many items of a list are wanted, so that no unneeded page is requested. */
final class Demand {

    private final boolean isLimited;
    private final long itemsPerPage;
    private long items;

    /**
     * @param items the number of items wanted; null for all
     * @param itemsPerPage the number of items on a page
     */
    Demand(@Nullable Long items, int itemsPerPage) {
        this.isLimited = items != null;
        this.items = items == null ? Long.MAX_VALUE : items;
        this.itemsPerPage = Math.max(1, itemsPerPage);
    }

    /** Whether {@code maxItems} limits the walk. */
    boolean isLimited() {
        return isLimited;
    }

    void given(int count) {
        items -= count;
    }

    /** The number of pages, at most {@code most}, needed for the items still wanted. */
    int pages(int most) {
        long needed = items <= 0 ? 0 : (items - 1) / itemsPerPage + 1;
        return (int) Math.max(0, Math.min(most, needed));
    }
}
