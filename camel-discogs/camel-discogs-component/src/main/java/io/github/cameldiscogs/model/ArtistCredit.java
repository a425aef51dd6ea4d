/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An artist's part in a release or track. Source: Discogs API, ArtistCredit.
 *
 * @param id of the artist
 * @param name unique, if need be by a suffix such as (2)
 * @param anv name as printed, "" when it is the same
 * @param join word or sign before the next artist, for example &amp;
 * @param role "" for main artists, else one or more roles separated by commas
 * @param tracks positions, as free text
 * @param resourceUrl of the artist
 * @param thumbnailUrl only on the main artists of a release or master
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record ArtistCredit(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String anv,
        @Nullable String join,
        @Nullable String role,
        @Nullable String tracks,
        @Nullable String resourceUrl,
        @Nullable String thumbnailUrl,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public ArtistCredit {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
