/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pages read sequentially, from one page back to items returned before.
 *
 * @param pages the pages in their order
 * @param isJoined whether the first of them has an item returned before, or is page 1
 */
record ReadBack<T>(Deque<Page<T>> pages, boolean isJoined) {

    /** The page that the reading back started with. */
    Page<T> end() {
        return pages.getLast();
    }

    List<T> items() {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    /** The number of items in the list; null if no page tells. */
    @Nullable Integer total() {
        return pages.stream()
                .map(PageRange::total)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether no item is missing and the list has not changed during the reading. */
    boolean isSettled() {
        boolean hasOneTotal =
                pages.stream().map(PageRange::total).filter(Objects::nonNull).distinct().count()
                        <= 1;
        // A page beyond the end has no total, but the number of the last page
        boolean hasOneEnd = pages.stream().map(PageRange::pages).distinct().count() == 1;
        return isJoined && hasOneTotal && hasOneEnd;
    }
}
