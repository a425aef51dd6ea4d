/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.paging;

import io.github.cameldiscogs.model.Page;

/**
 * Counts the pages without items, so that a list that tells of pages without end has one. There may
 * be many in a list that shrinks as fast as it is read.
 */
final class EmptyPages {

    private static final int MOST_IN_A_ROW = 100;

    private final WalkReport report;
    private int inARow;

    EmptyPages(WalkReport report) {
        this.report = report;
    }

    /** Whether this is one page too many that has no items. */
    boolean areTooManyWith(Page<?> page) {
        inARow = page.items().isEmpty() ? inARow + 1 : 0;
        if (inARow < MOST_IN_A_ROW) {
            return false;
        }
        report.inexact("because %d pages in a row are empty".formatted(inARow));
        return true;
    }
}
