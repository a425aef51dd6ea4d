/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.KnownItem;
import io.github.cameldiscogs.changes.PendingChange;
import org.jspecify.annotations.Nullable;

/**
 * The stored state of an item.
 *
 * @param known the item as it was last delivered; null if it was never delivered, or its removal
 *     was
 * @param pending the pending change of the item; null if there is none
 */
record TrackedItem(@Nullable KnownItem known, @Nullable PendingChange pending) {

    static final TrackedItem NONE = new TrackedItem(null, null);

    /** Whether the item is in the list according to the stored state. */
    boolean isListed() {
        return pending == null ? known != null : pending.type() != ChangeType.REMOVED;
    }

    /** The position of the item; 0 if it is not stored. */
    long position() {
        return pending != null ? pending.position() : known == null ? 0 : known.position();
    }

    boolean isAs(ReadItem item) {
        return isListed() && fingerprint() == item.fingerprint();
    }

    private long fingerprint() {
        return pending != null ? pending.fingerprint() : known == null ? 0 : known.fingerprint();
    }

    @Nullable String previous() {
        return known == null ? null : known.content();
    }

    /**
     * The type of the change of an item that differs from its stored state. A pending change may
     * have been processed by the route in part before it failed. So a pending removal of an item
     * that is listed again is followed by an addition; it is never just dropped.
     *
     * @param ifNew the type for an item that is not listed
     */
    ChangeType change(ChangeType ifNew) {
        if (!isListed()) {
            return ifNew;
        }
        return pending == null ? ChangeType.UPDATED : pending.type();
    }
}
