/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An artist or group. Source: Discogs API, Artist.
 *
 * @param name unique, if need be by a suffix such as (2)
 * @param uri web page
 * @param profile Discogs markup, may be ""
 * @param dataQuality for example Correct
 * @param realname absent when unknown
 * @param namevariations absent when there are none
 * @param urls absent when there are none
 * @param images absent when there are none
 * @param aliases absent when there are none
 * @param groups absent when the artist is in none
 * @param members absent except for groups
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Artist(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String resourceUrl,
        @Nullable String uri,
        @Nullable String releasesUrl,
        @Nullable String profile,
        @Nullable String dataQuality,
        @Nullable String realname,
        @Nullable List<@Nullable String> namevariations,
        @Nullable List<@Nullable String> urls,
        @Nullable List<@Nullable Image> images,
        @Nullable List<@Nullable ArtistRef> aliases,
        @Nullable List<@Nullable ArtistRef> groups,
        @Nullable List<@Nullable ArtistRef> members,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Artist {
        namevariations = UnmodifiableCopy.of(namevariations);
        urls = UnmodifiableCopy.of(urls);
        images = UnmodifiableCopy.of(images);
        aliases = UnmodifiableCopy.of(aliases);
        groups = UnmodifiableCopy.of(groups);
        members = UnmodifiableCopy.of(members);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
