/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import org.jspecify.annotations.Nullable;

/**
 * An item of a list, as it was last delivered.
 *
 * @param key identifies the item within its list; at most 255 characters
 * @param fingerprint a hash of the content, equal for equal content
 * @param position orders the items of the list: an item with a lower number was added earlier
 * @param content the item as JSON text; null unless {@code keepItems=true}
 */
public record KnownItem(String key, long fingerprint, long position, @Nullable String content) {}
