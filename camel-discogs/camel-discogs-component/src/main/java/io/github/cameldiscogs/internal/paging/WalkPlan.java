/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * How a list is to be walked.
 *
 * @param source gets the pages
 * @param traits what has to be known of the list
 * @param executor asks for pages ahead
 * @param prefetch how many pages to ask for ahead, at the same time; 0 for none
 * @param maxItems how many items to give at most; null for all
 */
public record WalkPlan<T>(
        PageSource<T> source,
        ListTraits traits,
        ExecutorService executor,
        int prefetch,
        @Nullable Long maxItems) {

    /** The pages of a list whose first page is this one. */
    PageSource<T> pages(Page<T> first, WalkReport report) {
        return new BoundedSource<>(source, first.listKey(), traits, report);
    }

    ReadAhead<T> readAhead(PageSource<T> pages) {
        return new ReadAhead<>(pages, traits.name(), executor);
    }

    Demand demand(Page<T> first) {
        return new Demand(maxItems, first.items().size());
    }
}
