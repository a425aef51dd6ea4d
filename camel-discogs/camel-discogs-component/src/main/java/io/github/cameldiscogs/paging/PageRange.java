/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.DiscogsAuthenticationException;
import io.github.cameldiscogs.DiscogsNotFoundException;
import io.github.cameldiscogs.model.Page;
import java.util.List;

/** Tells where a list ends, from what its pages and Discogs's refusals say (API section 2.5). */
final class PageRange {

    private PageRange() {}

    /** The number of the last page, as this page knows it. */
    static int pages(Page<?> page) {
        var pagination = page.pagination();
        return pagination == null || pagination.pages() == null ? 1 : pagination.pages();
    }

    /** How many items the list has, as this page knows it. */
    static long total(Page<?> page) {
        var pagination = page.pagination();
        return pagination == null || pagination.items() == null
                ? page.items().size()
                : pagination.items();
    }

    /** Whether there are more items than pages to hold them: the list is cut. */
    static boolean isCut(Page<?> page) {
        var pagination = page.pagination();
        return pagination != null
                && pagination.perPage() != null
                && total(page) > (long) pages(page) * pagination.perPage();
    }

    /** A source for which a page beyond the end is an empty one, since a list can shrink. */
    static <T> PageSource<T> emptyBeyondTheEnd(PageSource<T> source, Page<T> first) {
        return number -> {
            try {
                return source.page(number);
            } catch (DiscogsNotFoundException e) {
                if (number > 1 && e.getDiscogsMessage().contains("outside of valid range")) {
                    return new Page<>(null, first.listKey(), List.of(), null);
                }
                throw e;
            }
        };
    }

    /** Whether Discogs refuses a page because the list belongs to somebody else. */
    static boolean isClosedToStrangers(DiscogsAuthenticationException refusal, int number) {
        return number > 1 && refusal.getDiscogsMessage().startsWith("Pagination above");
    }
}
