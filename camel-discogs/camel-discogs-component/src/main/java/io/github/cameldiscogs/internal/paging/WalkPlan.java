/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.model.Page;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * How to walk a list.
 *
 * @param source fetches the pages
 * @param traits the properties of the list
 * @param executor runs the requests ahead
 * @param prefetch the number of pages to request ahead, in parallel; 0 for none
 * @param maxItems the most items to return; null for all
 * @param watch shows how far the walks are
 */
public record WalkPlan<T>(
        PageSource<T> source,
        ListTraits traits,
        ExecutorService executor,
        int prefetch,
        @Nullable Long maxItems,
        WalkWatch watch) {

    /** The pages of a list, given its first page. */
    BoundedSource<T> pages(Page<T> first, WalkReport report) {
        return new BoundedSource<>(source, first.listKey(), traits, report);
    }

    ReadAhead<T> readAhead(PageSource<T> pages) {
        return new ReadAhead<>(pages, traits.name(), executor);
    }

    Demand demand(Page<T> first) {
        return new Demand(maxItems, first.items().size());
    }
}
