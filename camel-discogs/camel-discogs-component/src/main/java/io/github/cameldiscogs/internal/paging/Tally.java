/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares the items that a walk has met with the total that the list had when its newest page was
 * evaluated, before all other pages of the walk.
 */
final class Tally {

    private @Nullable Instant newest;
    private @Nullable Integer total;
    private boolean isInDoubt;

    /**
     * Takes a page into account.
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
     * Whether the items met are exactly those the list had then: their number equals the total, and
     * each is older than the newest was, so none was added since.
     *
     * @param distinct the number of items met
     */
    boolean addsUp(long distinct) {
        return !isInDoubt && total != null && total == distinct;
    }
}
