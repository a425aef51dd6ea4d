/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a walk needs to know of a list.
 *
 * @param name what is listed, for messages
 * @param itemKey the field that identifies an item within the list
 * @param dateField the field with the time at which an item was added
 * @param lastPageForOthers the last page that Discogs returns to users other than the owner
 */
public record ListTraits(
        String name,
        @Nullable String itemKey,
        @Nullable String dateField,
        @Nullable Integer lastPageForOthers) {

    /** The last page for users other than the owner; empty if the given page is not beyond it. */
    OptionalInt endForOthers(int page) {
        return lastPageForOthers != null && page > lastPageForOthers
                ? OptionalInt.of(lastPageForOthers)
                : OptionalInt.empty();
    }

    /** The key of the item; null if it has none. */
    public @Nullable Object key(@Nullable Object item) {
        return itemKey == null || item == null ? null : DiscogsJson.key(item, itemKey);
    }

    /** When the item was added; null if it does not tell. */
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

    /** Whether the items are sorted by time, newest first. False if an item has no time. */
    public boolean areNewestFirst(List<?> items) {
        for (int index = 0; index < items.size(); index++) {
            var older = date(items.get(index));
            var newer = date(items.get(Math.max(0, index - 1)));
            if (older == null || newer == null || older.isAfter(newer)) {
                return false;
            }
        }
        return true;
    }
}
