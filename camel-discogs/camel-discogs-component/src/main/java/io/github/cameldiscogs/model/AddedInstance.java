/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The copy of a release that was added to a collection. Old answers have only its number and its
 * address. Source: Discogs API, AddedInstance.
 *
 * @param id of the release
 * @param instanceId of this copy, unique
 * @param resourceUrl of this copy
 * @param rating of the release by the user, 1 to 5, 0 when not rated
 * @param basicInformation the short form of the release, without genres and styles
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record AddedInstance(
        @Nullable Long id,
        @Nullable Long instanceId,
        @Nullable Long folderId,
        @Nullable Integer rating,
        @Nullable OffsetDateTime dateAdded,
        @Nullable String resourceUrl,
        @Nullable BasicInformation basicInformation,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public AddedInstance {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
