/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shipping method of an order and its price. Source: Discogs API, Order.
 *
 * @param currency ISO 4217 code
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record OrderShipping(
        @Nullable String currency,
        @Nullable String method,
        @Nullable BigDecimal value,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public OrderShipping {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
