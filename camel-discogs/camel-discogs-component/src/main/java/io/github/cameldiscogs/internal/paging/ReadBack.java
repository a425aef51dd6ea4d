/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pages that were read one after the other, from one page back to what was given before.
 *
 * @param pages the pages in their order
 * @param isJoined whether the first of them holds what was given before, or is the first of all
 */
record ReadBack<T>(Deque<Page<T>> pages, boolean isJoined) {

    /** The page that it began with. */
    Page<T> end() {
        return pages.getLast();
    }

    List<T> items() {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }

    /** How many items the list has. */
    @Nullable Integer total() {
        return pages.stream()
                .map(PageRange::total)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether nothing is missing, and the list has not changed meanwhile. */
    boolean isSettled() {
        boolean hasOneTotal =
                pages.stream().map(PageRange::total).filter(Objects::nonNull).distinct().count()
                        <= 1;
        // A page beyond the end tells no total, but where the end was
        boolean hasOneEnd = pages.stream().map(PageRange::pages).distinct().count() == 1;
        return isJoined && hasOneTotal && hasOneEnd;
    }
}
