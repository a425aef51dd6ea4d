/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import org.jspecify.annotations.Nullable;

/**
 * An item of a list, as it was told last.
 *
 * @param key what tells it from all others of its list; 255 characters at most
 * @param fingerprint the same as long as the content is the same
 * @param position where it stands in its list: an item with a lower number was added before
 * @param content the item as JSON text; null unless {@code keepItems=true}
 */
public record KnownItem(String key, long fingerprint, long position, @Nullable String content) {}
