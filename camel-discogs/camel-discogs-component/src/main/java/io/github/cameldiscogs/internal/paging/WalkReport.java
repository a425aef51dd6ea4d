/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.model.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of the completeness of a walk; each reason is logged once. */
final class WalkReport {

    private static final Logger LOG = LoggerFactory.getLogger(DiscogsItems.class);

    private final String listName;
    private volatile boolean exact = true;
    private volatile boolean truncated;

    WalkReport(String listName) {
        this.listName = listName;
    }

    String listName() {
        return listName;
    }

    /** The list changed in a way that may have hidden an item. */
    void inexact(String reason) {
        if (exact) {
            exact = false;
            LOG.warn("{}: items may be missing, {}", listName, reason);
        }
    }

    /** Reports a list whose total exceeds what its pages can hold. */
    void noticeCut(Page<?> first) {
        if (PageRange.isCut(first)) {
            truncated(
                    "to %d pages of %d items"
                            .formatted(PageRange.pages(first), PageRange.total(first)));
        }
    }

    /** Discogs does not return the whole list. */
    void truncated(String reason) {
        if (!truncated) {
            truncated = true;
            LOG.warn("{}: Discogs cuts this list, {}", listName, reason);
        }
    }

    boolean isExact() {
        return exact;
    }

    boolean isTruncated() {
        return truncated;
    }
}
