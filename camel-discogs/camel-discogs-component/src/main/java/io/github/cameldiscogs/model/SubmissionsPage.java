/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a user's additions to the database. It is not a {@link Page}, because three lists
 * share it. Source: Discogs API, listSubmissions.
 *
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record SubmissionsPage(
        @Nullable Pagination pagination,
        @Nullable Submissions submissions,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public SubmissionsPage {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
