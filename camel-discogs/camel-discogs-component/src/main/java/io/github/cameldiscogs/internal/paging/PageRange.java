/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a page tells of the size of its list (API section 2.5). */
final class PageRange {

    private PageRange() {}

    /** The number of the last page, as this page knows it; 1 when it does not tell. */
    static int pages(Page<?> page) {
        return told(page).orElse(1);
    }

    /** The page to go down to from this one: the list can end further down by now. */
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

    /** How many pages of that many items the list fills; empty when that cannot be told. */
    static OptionalInt pagesFor(Page<?> page, int perPage) {
        var total = total(page);
        return total == null || perPage < 1
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.max(1, (total + (long) perPage - 1) / perPage));
    }

    /** How many items the list has, as this page knows it. */
    static @Nullable Integer total(Page<?> page) {
        return page.pagination() == null ? null : page.pagination().items();
    }

    /** Whether there are more items than pages to hold them: the list is cut. */
    static boolean isCut(Page<?> page) {
        var pagination = page.pagination();
        if (pagination == null || pagination.items() == null || pagination.perPage() == null) {
            return false;
        }
        return pagination.items() > (long) pages(page) * pagination.perPage();
    }

    /** What stands in for a page beyond the end of a list. */
    static <T> Page<T> beyondTheEnd(int lastPage, String listKey) {
        var pagination = new Pagination(null, lastPage, null, null, null, Map.of());
        return new Page<>(pagination, listKey, List.of(), Map.of());
    }
}
