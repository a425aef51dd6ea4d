/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import org.jspecify.annotations.Nullable;

/**
 * A change that is not delivered yet.
 *
 * @param type the kind of change
 * @param key identifies the item within its list
 * @param fingerprint of the current content; 0 if the item was removed
 * @param position the current position of the item, or the last one if it was removed
 * @param content the current content as JSON text; null if the item was removed
 * @param previous the content as it was last delivered, as JSON text; null unless {@code
 *     keepItems=true}, and null for an item that was not delivered before
 * @param scan the number of the look at the list that found the change; it only increases
 */
public record PendingChange(
        ChangeType type,
        String key,
        long fingerprint,
        long position,
        @Nullable String content,
        @Nullable String previous,
        long scan) {

    /** The known item after this change was delivered; only for a change that is not a removal. */
    KnownItem told(boolean keepsContent) {
        return new KnownItem(key, fingerprint, position, keepsContent ? content : null);
    }

    /**
     * Whether this pending change was stored after a change of the same item that was delivered.
     * With the same scan, a change that differs has replaced the delivered one.
     */
    boolean isLaterThan(PendingChange told) {
        return scan > told.scan
                || scan == told.scan
                        && (type != told.type
                                || fingerprint != told.fingerprint
                                || position != told.position);
    }
}
