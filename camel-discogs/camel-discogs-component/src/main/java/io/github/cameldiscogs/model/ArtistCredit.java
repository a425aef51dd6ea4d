/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;

/**
 * An artist's part in a release or track. Source: Discogs API, ArtistCredit.
 *
 * @param id of the artist
 * @param name with a suffix such as (2) that tells namesakes apart
 * @param anv name as printed, "" when it is the same
 * @param join word or sign before the next artist, for example &amp;
 * @param role "" for main artists, else one or more roles with a comma between
 * @param tracks positions, as free text
 * @param resourceUrl of the artist
 * @param thumbnailUrl only on the main artists of a release or master
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record ArtistCredit(
        Long id,
        String name,
        String anv,
        String join,
        String role,
        String tracks,
        String resourceUrl,
        String thumbnailUrl,
        Map<String, Object> otherFields)
        implements DiscogsRecord {

    public ArtistCredit {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
