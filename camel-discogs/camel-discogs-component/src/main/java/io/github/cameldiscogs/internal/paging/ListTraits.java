/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a walk has to know of a list.
 *
 * @param name what is listed, for messages
 * @param itemKey the field of an item that tells it from all others; null when there is none
 * @param dateField the field that tells when an item came into the list; null when there is none
 * @param lastPageForStrangers the page where Discogs ends the list for others than its owner; null
 *     when it does not
 */
public record ListTraits(
        String name, String itemKey, @Nullable String dateField, Integer lastPageForStrangers) {

    /** Whether Discogs gives that page to the owner of the list alone. */
    boolean isClosedToStrangers(int page) {
        return lastPageForStrangers != null && page > lastPageForStrangers;
    }

    /** What tells the item from all others; null when nothing does. */
    public @Nullable Object key(Object item) {
        return itemKey == null || item == null ? null : DiscogsJson.key(item, itemKey);
    }

    /** When the item came into the list; null when that cannot be told. */
    public @Nullable Instant date(Object item) {
        try {
            var value = item == null ? null : DiscogsJson.field(item, dateField);
            if (value instanceof OffsetDateTime date) {
                return date.toInstant();
            }
            return value == null ? null : OffsetDateTime.parse(value.toString()).toInstant();
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
