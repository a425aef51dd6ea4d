/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import io.github.cameldiscogs.changes.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a route is to be told.
 *
 * @param key what tells the item from all others; of one thing, what it is now
 * @param item in the output type
 * @param time when it came into its list; null when that is not known
 * @param change what has become of it; null where changes are not looked for
 */
public record Found(
        String key, @Nullable Object item, @Nullable Instant time, @Nullable Change change) {

    public Found(String key, @Nullable Object item, @Nullable Instant time) {
        this(key, item, time, null);
    }
}
