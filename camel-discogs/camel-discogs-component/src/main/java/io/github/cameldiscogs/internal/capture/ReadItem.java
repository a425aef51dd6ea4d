/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.KnownItem;
import io.github.cameldiscogs.changes.PendingChange;
import org.jspecify.annotations.Nullable;

/**
 * An item as it was read.
 *
 * @param key identifies the item within its list
 * @param fingerprint a hash of its content
 * @param position orders the items of the list, oldest first
 * @param content as JSON text
 */
record ReadItem(String key, long fingerprint, long position, String content) {

    KnownItem known(boolean keepsContent) {
        return new KnownItem(key, fingerprint, position, keepsContent ? content : null);
    }

    PendingChange change(ChangeType type, @Nullable String previous, long scan) {
        return new PendingChange(type, key, fingerprint, position, content, previous, scan);
    }
}
