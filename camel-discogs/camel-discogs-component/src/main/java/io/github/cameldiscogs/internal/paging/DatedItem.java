/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item of a list that is sorted by date added.
 *
 * @param key identifies the item within the list
 * @param date when it was added; for an item without a date, that of the next newer item on its
 *     page
 */
record DatedItem<T>(T item, @Nullable Object key, Instant date) {

    /** The items of a page that is sorted oldest first. */
    static <T> List<DatedItem<T>> newestFirst(Page<T> page, ListTraits traits) {
        var dated = new ArrayList<DatedItem<T>>(page.items().size());
        var date = Instant.MAX;
        for (int index = page.items().size() - 1; index >= 0; index--) {
            var item = page.items().get(index);
            date = Objects.requireNonNullElse(traits.date(item), date);
            dated.add(new DatedItem<>(item, traits.key(item), date));
        }
        return dated;
    }

    /** Whether these items are sorted, as those of one page must be. */
    static boolean areNewestFirst(List<? extends DatedItem<?>> items) {
        for (int index = 1; index < items.size(); index++) {
            if (items.get(index).date().isAfter(items.get(index - 1).date())) {
                return false;
            }
        }
        return true;
    }

    /** Whether both are the same item, not removed and added again in between. */
    boolean isSameAs(DatedItem<?> other) {
        return key != null && key.equals(other.key) && date.equals(other.date);
    }

    boolean isBefore(Instant other) {
        return date.isBefore(other);
    }
}
