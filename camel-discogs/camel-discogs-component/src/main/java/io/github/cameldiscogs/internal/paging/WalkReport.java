/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.model.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a walk has to say of its completeness; each thing goes to the log once. */
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

    /** Says so when there are more items than pages to hold them. */
    void noticeCut(Page<?> first) {
        if (PageRange.isCut(first)) {
            truncated(
                    "to %d pages of %d items"
                            .formatted(PageRange.pages(first), PageRange.total(first)));
        }
    }

    /** Discogs does not give the whole list. */
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
