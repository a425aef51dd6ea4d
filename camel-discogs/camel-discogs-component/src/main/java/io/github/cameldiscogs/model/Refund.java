/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A refund. Source: Discogs API, OrderMessage.
 *
 * @param amount in the currency of the order
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Refund(
        @Nullable BigDecimal amount,
        @Nullable OrderRef order,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Refund {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
