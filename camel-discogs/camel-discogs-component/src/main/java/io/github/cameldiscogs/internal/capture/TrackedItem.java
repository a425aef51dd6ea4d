/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.KnownItem;
import io.github.cameldiscogs.changes.PendingChange;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an item.
 *
 * @param known as it was told last; null when it was not told, or was told to be removed
 * @param pending what is still to be told of it; null when that is nothing
 */
record TrackedItem(@Nullable KnownItem known, @Nullable PendingChange pending) {

    static final TrackedItem NONE = new TrackedItem(null, null);

    /** Whether it is in the list, as far as is known here. */
    boolean isListed() {
        return pending == null ? known != null : pending.type() != ChangeType.REMOVED;
    }

    /** Where it stands; 0 for nothing. */
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
     * What is to be told of an item that differs from what is kept. A change that is still to be
     * told may have reached the route, and failed half-way; so a removal that was not told is
     * followed by an addition, never by nothing.
     *
     * @param ifNew the type of an item that is not listed
     */
    ChangeType change(ChangeType ifNew) {
        if (!isListed()) {
            return ifNew;
        }
        return pending == null ? ChangeType.UPDATED : pending.type();
    }
}
