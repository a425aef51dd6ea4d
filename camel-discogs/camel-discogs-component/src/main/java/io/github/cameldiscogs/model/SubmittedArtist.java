/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An artist that a user added. Unlike in {@link Artist}, aliases, groups and members are names.
 * Source: Discogs API, SubmittedArtist.
 *
 * @param uri web page
 * @param dataQuality for example Needs Vote
 * @param profile Discogs markup, may be ""
 * @param realname absent when unknown
 * @param images absent when there are none
 * @param urls absent when there are none
 * @param namevariations absent when there are none
 * @param aliases names; absent when there are none
 * @param groups names; absent when the artist is in none
 * @param members names; absent except for groups
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record SubmittedArtist(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String resourceUrl,
        @Nullable String uri,
        @Nullable String releasesUrl,
        @Nullable String dataQuality,
        @Nullable String profile,
        @Nullable String realname,
        @Nullable List<@Nullable Image> images,
        @Nullable List<@Nullable String> urls,
        @Nullable List<@Nullable String> namevariations,
        @Nullable List<@Nullable String> aliases,
        @Nullable List<@Nullable String> groups,
        @Nullable List<@Nullable String> members,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public SubmittedArtist {
        images = UnmodifiableCopy.of(images);
        urls = UnmodifiableCopy.of(urls);
        namevariations = UnmodifiableCopy.of(namevariations);
        aliases = UnmodifiableCopy.of(aliases);
        groups = UnmodifiableCopy.of(groups);
        members = UnmodifiableCopy.of(members);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
