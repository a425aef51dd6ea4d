/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The release that was bought. Source: Discogs API, OrderItem.
 *
 * @param resourceUrl absent in old answers
 * @param thumbnail absent in old answers
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record OrderRelease(
        @Nullable Long id,
        @Nullable String description,
        @Nullable String resourceUrl,
        @Nullable String thumbnail,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public OrderRelease {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
