/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an order. Source: Discogs API, OrderMessage.
 *
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record OrderRef(
        @Nullable String id,
        @Nullable String resourceUrl,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public OrderRef {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
