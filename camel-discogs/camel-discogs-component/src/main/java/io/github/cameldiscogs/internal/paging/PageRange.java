/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a page tells about the size of its list (API section 2.5). */
public final class PageRange {

    private PageRange() {}

    /** The number of the last page according to this page; 1 if it does not tell. */
    static int pages(Page<?> page) {
        return told(page).orElse(1);
    }

    /** The next page down from this one: the list can end further down by now. */
    static int below(Page<?> page, int number) {
        return Math.min(number - 1, told(page).orElse(number));
    }

    private static OptionalInt told(Page<?> page) {
        var pagination = page.pagination();
        if (pagination == null) {
            return OptionalInt.empty();
        }
        if (pagination.pages() != null && pagination.pages() >= 1) {
            return OptionalInt.of(pagination.pages());
        }
        var perPage = pagination.perPage() == null ? page.items().size() : pagination.perPage();
        return pagesFor(page, perPage);
    }

    /** The number of pages of {@code perPage} items that the list fills; empty if unknown. */
    static OptionalInt pagesFor(Page<?> page, int perPage) {
        var total = total(page);
        return total == null || perPage < 1
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.max(1, (total + (long) perPage - 1) / perPage));
    }

    /** The number of items in the list according to this page; null if it does not tell. */
    public static @Nullable Integer total(Page<?> page) {
        return page.pagination() == null ? null : page.pagination().items();
    }

    /** Whether the total exceeds what the pages can hold: Discogs has cut the list. */
    static boolean isCut(Page<?> page) {
        var pagination = page.pagination();
        if (pagination == null || pagination.items() == null || pagination.perPage() == null) {
            return false;
        }
        return pagination.items() > (long) pages(page) * pagination.perPage();
    }

    /** The empty page that replaces a page beyond the end of a list. */
    static <T> Page<T> beyondTheEnd(int lastPage, String listKey) {
        var pagination = new Pagination(null, lastPage, null, null, null, Map.of());
        return new Page<>(pagination, listKey, List.of(), Map.of());
    }
}
