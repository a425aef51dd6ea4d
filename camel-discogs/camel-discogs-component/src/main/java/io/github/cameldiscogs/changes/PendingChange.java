/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import org.jspecify.annotations.Nullable;

/**
 * A change that is to be told.
 *
 * @param type what has become of the item
 * @param key what tells the item from all others of its list
 * @param fingerprint of the item as it is now; 0 when it was removed
 * @param position where the item stands now, or stood before it was removed
 * @param content the item as it is now, as JSON text; null when it was removed
 * @param previous the item as it was told last, as JSON text; null unless {@code keepItems=true},
 *     and for an item that was not told before
 * @param scan the number of the reading that has found it, which only ever rises
 */
public record PendingChange(
        ChangeType type,
        String key,
        long fingerprint,
        long position,
        @Nullable String content,
        @Nullable String previous,
        long scan) {

    /** The item as it is known once this was told; it must still be there. */
    KnownItem told(boolean keepsContent) {
        return new KnownItem(key, fingerprint, position, keepsContent ? content : null);
    }

    /**
     * Whether this, which is to be told, was intended after one of the same item that was told. One
     * that differs has taken the place of the other.
     */
    boolean isLaterThan(PendingChange told) {
        return scan > told.scan
                || scan == told.scan
                        && (type != told.type
                                || fingerprint != told.fingerprint
                                || position != told.position);
    }
}
