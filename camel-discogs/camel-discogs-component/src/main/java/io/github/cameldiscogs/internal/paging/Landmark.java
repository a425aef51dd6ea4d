/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item that shows whether anything before it has moved: as long as it is the first item of its
 * page, the number of items before it is unchanged.
 *
 * @param page the number of the page
 * @param item the first item of that page
 * @param total the number of items the list had
 * @param isOld whether it is older than any item that can still be added
 */
record Landmark(int page, DatedItem<?> item, @Nullable Integer total, boolean isOld) {

    /**
     * The first item of a page.
     *
     * @param items the items of the page, the newest first
     * @param newest when the newest item of the list was added
     */
    static Landmark on(
            Page<?> page, int number, List<? extends DatedItem<?>> items, Instant newest) {
        var first = items.get(items.size() - 1);
        return new Landmark(number, first, PageRange.total(page), first.isBefore(newest));
    }

    /**
     * The number of items before it on its page now; negative if it is gone. An item that was
     * removed and added again has a new date and counts as another item.
     *
     * @param items the items of the page, the newest first
     */
    int placeAmong(List<? extends DatedItem<?>> items) {
        for (int index = items.size() - 1; index >= 0; index--) {
            if (item.isSameAs(items.get(index))) {
                return items.size() - 1 - index;
            }
        }
        return -1;
    }

    /** Whether the total is unchanged. */
    boolean hasSameTotal(Page<?> now) {
        return Objects.equals(total, PageRange.total(now));
    }
}
