/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rating of a release by all users. Source: Discogs API, ReleaseCommunity.
 *
 * @param count of ratings
 * @param average 0 to 5
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Rating(
        @Nullable Integer count,
        @Nullable BigDecimal average,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Rating {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
