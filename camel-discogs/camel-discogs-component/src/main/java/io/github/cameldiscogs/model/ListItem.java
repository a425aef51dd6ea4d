/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;

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
        Long id,
        String type,
        String displayTitle,
        String comment,
        String uri,
        String resourceUrl,
        String imageUrl,
        StatsBlock stats,
        Map<String, Object> otherFields)
        implements DiscogsRecord {

    public ListItem {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
