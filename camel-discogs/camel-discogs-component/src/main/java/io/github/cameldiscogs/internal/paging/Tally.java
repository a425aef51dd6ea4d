/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Holds the items that a walk has met against the number of items that the list had when the page
 * with the newest was counted, which is before all others of the walk.
 */
final class Tally {

    private @Nullable Instant newest;
    private @Nullable Integer total;
    private boolean isInDoubt;

    /**
     * Looks at a page.
     *
     * @param items its items, the newest first
     */
    void look(Page<?> page, List<? extends DatedItem<?>> items) {
        if (newest == null) {
            begin(page, items);
        } else {
            isInDoubt |=
                    !Objects.equals(total, PageRange.total(page))
                            || !items.stream().allMatch(item -> item.isBefore(newest));
        }
        isInDoubt |= items.stream().anyMatch(item -> item.key() == null);
    }

    private void begin(Page<?> page, List<? extends DatedItem<?>> items) {
        if (!items.isEmpty()) {
            newest = items.get(0).date();
            total = PageRange.total(page);
        }
    }

    /**
     * Whether these are exactly the items that the list had then: they are as many, and none of
     * them was added since, as each is older than the newest was.
     *
     * @param distinct how many items were met
     */
    boolean addsUp(long distinct) {
        return !isInDoubt && total != null && total == distinct;
    }
}
