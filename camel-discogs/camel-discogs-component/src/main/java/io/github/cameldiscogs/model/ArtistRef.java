/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An artist, named as alias, group or member of another. Source: Discogs API, Artist.
 *
 * @param active whether the membership lasts; absent for aliases
 * @param thumbnailUrl absent without a picture
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record ArtistRef(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String resourceUrl,
        @Nullable Boolean active,
        @Nullable String thumbnailUrl,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public ArtistRef {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
