/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.Map;

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
        Long id,
        String name,
        String description,
        @JsonProperty("public") Boolean isPublic,
        OffsetDateTime dateAdded,
        OffsetDateTime dateChanged,
        String uri,
        String resourceUrl,
        UserRef user,
        String imageUrl,
        Map<String, Object> otherFields)
        implements DiscogsRecord {

    public ListSummary {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
