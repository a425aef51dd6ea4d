/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money. All components are absent where Discogs sends an empty object, for example
 * when the shipping of a listing is unknown. Source: Discogs API, Money.
 *
 * @param currency ISO 4217 code
 * @param value not rounded when Discogs converted it
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Money(
        @Nullable String currency,
        @Nullable BigDecimal value,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Money {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
