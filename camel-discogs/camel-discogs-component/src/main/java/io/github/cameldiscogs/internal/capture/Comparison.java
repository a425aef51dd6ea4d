/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.KnownItem;
import io.github.cameldiscogs.changes.PendingChange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The differences between items that were read and their stored state.
 *
 * @param changes the changes to deliver
 * @param moved known items whose position, fingerprint or content has to be stored anew without a
 *     change being delivered
 */
record Comparison(List<PendingChange> changes, List<KnownItem> moved) {

    /**
     * Compares items with their stored state.
     *
     * @param rebases whether the stored fingerprints were made in another way and cannot be
     *     compared
     * @param isSorted whether the list is sorted by time, so that positions are compared
     * @param keepsContent whether the store keeps the content of items
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

    /**
     * The item as it has to be stored now; null if nothing has to be stored, or if a change of it
     * is pending.
     */
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
