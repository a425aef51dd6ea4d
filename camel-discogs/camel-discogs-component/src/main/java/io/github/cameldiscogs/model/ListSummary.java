/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user's list, without its items. Source: Discogs API, ListSummary.
 *
 * @param isPublic whether others see it; {@code public} in JSON
 * @param uri web page
 * @param user absent in old answers
 * @param imageUrl absent in old answers
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record ListSummary(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String description,
        @JsonProperty("public") @Nullable Boolean isPublic,
        @Nullable OffsetDateTime dateAdded,
        @Nullable OffsetDateTime dateChanged,
        @Nullable String uri,
        @Nullable String resourceUrl,
        @Nullable UserRef user,
        @Nullable String imageUrl,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public ListSummary {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
