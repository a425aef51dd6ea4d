/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a release is made of. Source: Discogs API, Format.
 *
 * @param name for example Vinyl, CD, File
 * @param qty number of pieces, as text
 * @param descriptions absent when there are none
 * @param text free text such as the colour; absent when there is none
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Format(
        @Nullable String name,
        @Nullable String qty,
        @Nullable List<@Nullable String> descriptions,
        @Nullable String text,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Format {
        descriptions = UnmodifiableCopy.of(descriptions);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
