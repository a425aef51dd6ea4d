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
 * Reads from items the values that are needed to compare them.
 *
 * @param traits of the list
 * @param byActivity traits of the list when it is sorted by last activity; null if it cannot be
 *     sorted so
 * @param isPaged whether Discogs returns the list in pages
 * @param onlyKey the key of the object for an operation that answers with a single object; null for
 *     a list
 * @param passingInKeys names of fields that are ignored when the key of an item is made from its
 *     content
 * @param passing names of fields that are ignored in comparisons, at any depth
 */
public record ItemReader(
        ListTraits traits,
        @Nullable ListTraits byActivity,
        boolean isPaged,
        @Nullable String onlyKey,
        Set<String> passingInKeys,
        Set<String> passing) {

    /**
     * The version of the method that makes fingerprints: change it when the same content would get
     * another fingerprint.
     */
    private static final int SCHEME = 1;

    /**
     * Identifies how fingerprints are made: only fingerprints with the same scheme can be compared.
     */
    String scheme() {
        return SCHEME
                + ":"
                + Fingerprint.ofText(String.join(",", passing.stream().sorted().toList()));
    }

    /** Whether the list can be sorted by date added. */
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

    /** When the item was added to its list; null if Discogs does not report it. */
    @Nullable Instant date(Object item) {
        return traits.date(item);
    }

    /**
     * The last activity of the item if the list can be sorted by that, else when it was added; null
     * if Discogs does not report it.
     */
    @Nullable Instant time(Object item) {
        return newestFirst().date(item);
    }

    /**
     * Whether the list can be sorted by last activity, so that changed items come first, too, not
     * only new ones.
     */
    boolean isByActivity() {
        return byActivity != null;
    }

    private ListTraits newestFirst() {
        return byActivity == null ? traits : byActivity;
    }

    /** Whether the items are sorted by time, newest first. False if an item has no time. */
    boolean areNewestFirst(List<?> items) {
        return newestFirst().areNewestFirst(items);
    }
}
