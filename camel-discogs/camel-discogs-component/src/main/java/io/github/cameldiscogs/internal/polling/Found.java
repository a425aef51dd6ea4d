/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import io.github.cameldiscogs.changes.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item or a change to deliver to a route.
 *
 * @param key identifies the item within its list; for an operation that answers with a single
 *     object, the fingerprint of its content unless it is compared for changes
 * @param item in the output type; null if there is no content
 * @param time when the item was added to its list; null if it is unknown
 * @param change the change of the item; null without {@code changes=true}
 */
public record Found(
        String key, @Nullable Object item, @Nullable Instant time, @Nullable Change change) {

    public Found(String key, @Nullable Object item, @Nullable Instant time) {
        this(key, item, time, null);
    }
}
