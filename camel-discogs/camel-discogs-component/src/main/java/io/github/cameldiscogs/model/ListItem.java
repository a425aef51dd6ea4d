/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a user's list. Source: Discogs API, ListItem.
 *
 * @param id of the release, master, artist or label
 * @param type release, master, artist or label
 * @param comment may be ""
 * @param uri web page
 * @param imageUrl may be ""
 * @param stats absent in old answers
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record ListItem(
        @Nullable Long id,
        @Nullable String type,
        @Nullable String displayTitle,
        @Nullable String comment,
        @Nullable String uri,
        @Nullable String resourceUrl,
        @Nullable String imageUrl,
        @Nullable StatsBlock stats,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public ListItem {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
