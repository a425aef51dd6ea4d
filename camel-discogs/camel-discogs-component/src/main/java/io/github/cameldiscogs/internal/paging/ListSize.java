/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import org.jspecify.annotations.Nullable;

/**
 * The size of a list, as its first page reports it.
 *
 * @param items null if Discogs does not report it
 * @param perPage the number of items on the first page, at least 1
 */
record ListSize(@Nullable Integer items, int pages, int perPage) {

    static ListSize of(Page<?> first) {
        return new ListSize(
                PageRange.total(first), PageRange.pages(first), Math.max(1, first.items().size()));
    }

    /** The number of items that a walk gives; null if Discogs does not report it. */
    @Nullable Long items(long maxItems) {
        return items == null ? null : Math.min(items.longValue(), maxItems);
    }

    /** The number of pages that a walk reads. */
    int pages(long maxItems) {
        return (int) Math.min(pages, (maxItems - 1) / perPage + 1);
    }
}
