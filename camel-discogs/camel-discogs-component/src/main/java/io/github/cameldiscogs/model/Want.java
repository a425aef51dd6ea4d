/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release in a wantlist. Source: Discogs API, Want.
 *
 * @param id of the release
 * @param rating 1 to 5, 0 when not rated
 * @param notes "" when there are none; absent except for the owner
 * @param notesPublic whether others see the notes; usually absent. If sent as text, the text is in
 *     the other fields
 * @param basicInformation the short form of the release
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Want(
        @Nullable Long id,
        @Nullable String resourceUrl,
        @Nullable OffsetDateTime dateAdded,
        @Nullable Integer rating,
        @Nullable String notes,
        @Nullable Boolean notesPublic,
        @Nullable BasicInformation basicInformation,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Want {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
