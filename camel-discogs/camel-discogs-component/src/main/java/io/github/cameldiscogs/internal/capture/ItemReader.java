/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.internal.paging.ListTraits;
import io.github.cameldiscogs.internal.polling.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads of items what is needed to compare them.
 *
 * @param traits of their list
 * @param byActivity traits of the list when it is sorted by what has changed last; null if it
 *     cannot be
 * @param isPaged whether the list comes in pages
 * @param onlyKey the key of the one thing that is looked at; null for items of a list
 * @param passingInKeys names of fields that do not count in the key of an item without one
 * @param passing names of fields whose changes do not count, wherever they stand
 */
public record ItemReader(
        ListTraits traits,
        @Nullable ListTraits byActivity,
        boolean isPaged,
        @Nullable String onlyKey,
        Set<String> passingInKeys,
        Set<String> passing) {

    /** The same number at the same content; another number at another version of that. */
    private static final int SCHEME = 1;

    /** By what fingerprints are made: they can be compared with those of the same scheme only. */
    String scheme() {
        return SCHEME
                + ":"
                + Fingerprint.ofText(String.join(",", passing.stream().sorted().toList()));
    }

    /** Whether the list can be sorted by time. */
    boolean isSorted() {
        return traits.dateField() != null;
    }

    String key(Object item) {
        if (onlyKey != null) {
            return onlyKey;
        }
        var key = traits.key(item);
        return key == null ? Fingerprint.of(item, passingInKeys) : key.toString();
    }

    ReadItem read(Object item, long position) {
        return new ReadItem(key(item), Fingerprint.number(item, passing), position, content(item));
    }

    private static String content(Object item) {
        try {
            return item instanceof String text ? text : DiscogsJson.write(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When the item came into its list; null where the list does not tell. */
    @Nullable Instant date(Object item) {
        return traits.date(item);
    }

    /** When something was done with the item last, or else when it came into its list. */
    @Nullable Instant time(Object item) {
        return newestFirst().date(item);
    }

    /**
     * Whether what has changed comes first when the list is sorted by time, not only what is new.
     */
    boolean isByActivity() {
        return byActivity != null;
    }

    private ListTraits newestFirst() {
        return byActivity == null ? traits : byActivity;
    }

    /** Whether the time of each item is that of the one before it, or earlier. */
    boolean areNewestFirst(List<?> items) {
        for (int index = 0; index < items.size(); index++) {
            var older = time(items.get(index));
            var newer = time(items.get(Math.max(0, index - 1)));
            if (older == null || newer == null || older.isAfter(newer)) {
                return false;
            }
        }
        return true;
    }
}
