/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture. Source: Discogs API, Image.
 *
 * @param type primary or secondary
 * @param uri at most 600 pixels wide and high; may be "" without credentials
 * @param resourceUrl the same as {@code uri}
 * @param uri150 at most 150 pixels wide and high; may be "" without credentials
 * @param width pixels
 * @param height pixels
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Image(
        @Nullable String type,
        @Nullable String uri,
        @Nullable String resourceUrl,
        @Nullable String uri150,
        @Nullable Integer width,
        @Nullable Integer height,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Image {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
