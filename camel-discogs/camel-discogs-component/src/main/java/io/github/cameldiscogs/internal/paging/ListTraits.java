/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a walk has to know of a list.
 *
 * @param name what is listed, for messages
 * @param itemKey the field of an item that tells it from all others
 * @param dateField the field that tells when an item came into the list
 * @param lastPageForOthers the page where Discogs ends the list for others than its owner
 */
public record ListTraits(
        String name,
        @Nullable String itemKey,
        @Nullable String dateField,
        @Nullable Integer lastPageForOthers) {

    /** Where the list ends for others than its owner; empty if they are given that page. */
    OptionalInt endForOthers(int page) {
        return lastPageForOthers != null && page > lastPageForOthers
                ? OptionalInt.of(lastPageForOthers)
                : OptionalInt.empty();
    }

    /** What tells the item from all others. */
    public @Nullable Object key(@Nullable Object item) {
        return itemKey == null || item == null ? null : DiscogsJson.key(item, itemKey);
    }

    /** When the item came into the list, as far as that can be told. */
    public @Nullable Instant date(@Nullable Object item) {
        try {
            var value =
                    item == null || dateField == null ? null : DiscogsJson.field(item, dateField);
            if (value instanceof OffsetDateTime date) {
                return date.toInstant();
            }
            return value == null ? null : OffsetDateTime.parse(value.toString()).toInstant();
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
