/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One copy of a release in a collection. Source: Discogs API, CollectionItem.
 *
 * @param id of the release
 * @param instanceId of this copy, unique
 * @param rating 1 to 5, 0 when not rated
 * @param folderId absent except for the owner
 * @param notes absent when there are none; only the public fields except for the owner
 * @param basicInformation the short form of the release
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record CollectionItem(
        @Nullable Long id,
        @Nullable Long instanceId,
        @Nullable OffsetDateTime dateAdded,
        @Nullable Integer rating,
        @Nullable Long folderId,
        @Nullable List<@Nullable CollectionItemNote> notes,
        @Nullable BasicInformation basicInformation,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public CollectionItem {
        notes = UnmodifiableCopy.of(notes);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
