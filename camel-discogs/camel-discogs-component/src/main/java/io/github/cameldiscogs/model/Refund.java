/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Money that was given back. Source: Discogs API, OrderMessage.
 *
 * @param amount in the currency of the order
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Refund(BigDecimal amount, OrderRef order, Map<String, Object> otherFields)
        implements DiscogsRecord {

    public Refund {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
