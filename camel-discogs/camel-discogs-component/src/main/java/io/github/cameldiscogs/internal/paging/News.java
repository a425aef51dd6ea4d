/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Counts the pages in a row that bring nothing new, so that a list has an end whatever it tells of
 * its pages. There can be some where a list shrinks as fast as it is read.
 */
final class News {

    private static final int MOST_PAGES_WITHOUT = 10;

    /** How many pages are remembered by what they brought, in bounded memory. */
    private static final int GENERATION = 10_000;

    private final ListTraits traits;
    private final WalkReport report;
    private final Set<Integer> brought = new HashSet<>();
    private int pagesWithout;

    News(ListTraits traits, WalkReport report) {
        this.traits = traits;
        this.report = report;
    }

    /**
     * Takes what a page brings. Items that nothing tells from others are taken to be new, unless a
     * page had the very same ones before.
     */
    void add(List<?> unmet) {
        pagesWithout = isNew(unmet) ? 0 : pagesWithout + 1;
        if (brought.size() > GENERATION) {
            brought.clear();
        }
        if (areOver()) {
            report.inexact("because %d pages in a row bring nothing new".formatted(pagesWithout));
        }
    }

    private boolean isNew(List<?> unmet) {
        return unmet.stream().anyMatch(item -> traits.key(item) != null)
                || !unmet.isEmpty() && brought.add(contents(unmet).hashCode());
    }

    /** Of a page that is an item not where it stands. */
    private static List<?> contents(List<?> items) {
        return items.stream().map(DiscogsJson::withoutPagination).toList();
    }

    /** Whether the last page did not bring any. */
    boolean areMissing() {
        return pagesWithout > 0;
    }

    /** Whether so many pages in a row brought none that no more is asked for. */
    boolean areOver() {
        return pagesWithout >= MOST_PAGES_WITHOUT;
    }
}
