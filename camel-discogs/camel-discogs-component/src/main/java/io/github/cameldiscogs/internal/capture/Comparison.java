/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.KnownItem;
import io.github.cameldiscogs.changes.PendingChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What items that were read differ in from what is kept of them.
 *
 * @param changes what is to be told
 * @param moved what is known, but stands elsewhere, or has to be compared by another fingerprint
 *     from now on
 */
record Comparison(List<PendingChange> changes, List<KnownItem> moved) {

    /**
     * Compares items.
     *
     * @param rebases whether the fingerprints that are kept cannot be compared with those of the
     *     items
     * @param isSorted whether the positions of items tell anything
     * @param keepsContent whether the content of items is to be kept
     */
    static Comparison of(
            List<ReadItem> read,
            TrackedItems tracked,
            ChangeType ifNew,
            long scan,
            boolean rebases,
            boolean isSorted,
            boolean keepsContent) {
        var kept = tracked.of(read.stream().map(ReadItem::key).toList());
        var changes = new ArrayList<PendingChange>();
        var moved = new ArrayList<KnownItem>();
        for (var item : read) {
            var before = kept.getOrDefault(item.key(), TrackedItem.NONE);
            boolean isRebased = rebases && before.pending() == null && before.known() != null;
            if (isRebased || before.isAs(item)) {
                var now = now(item, before, isSorted, keepsContent);
                if (now != null) {
                    moved.add(now);
                }
            } else {
                var previous = keepsContent ? before.previous() : null;
                changes.add(item.change(before.change(ifNew), previous, scan));
            }
        }
        return new Comparison(changes, moved);
    }

    /** An item that was told, as it has to be kept from now on; null if it is kept so already. */
    private static @Nullable KnownItem now(
            ReadItem item, TrackedItem before, boolean isSorted, boolean keepsContent) {
        var known = before.known();
        if (before.pending() != null || known == null) {
            return null;
        }
        boolean isMoved = isSorted && known.position() != item.position();
        boolean isKept = known.content() != null;
        return isMoved || isKept != keepsContent || known.fingerprint() != item.fingerprint()
                ? item.known(keepsContent)
                : null;
    }
}
