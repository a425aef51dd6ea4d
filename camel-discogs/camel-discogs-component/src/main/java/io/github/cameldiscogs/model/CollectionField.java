/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom field of a user's collection items. Source: Discogs API, CollectionField.
 *
 * @param type dropdown or textarea
 * @param position place among the fields, from 1
 * @param isPublic whether others see it; {@code public} in JSON
 * @param options the values to choose from; absent except for a dropdown
 * @param lines height; absent except for a textarea
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record CollectionField(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String type,
        @Nullable Integer position,
        @JsonProperty("public") @Nullable Boolean isPublic,
        @Nullable List<@Nullable String> options,
        @Nullable Integer lines,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public CollectionField {
        options = UnmodifiableCopy.of(options);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
