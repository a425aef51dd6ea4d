/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in the seller's currency. All components are absent where Discogs sends an
 * empty object. Source: Discogs API, OriginalMoney.
 *
 * @param currAbbr ISO 4217 code
 * @param currId Discogs's number for the currency, for example 1 for USD
 * @param formatted with the currency's sign
 * @param converted the amount in the caller's currency; absent when it is the same
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record OriginalMoney(
        @Nullable String currAbbr,
        @Nullable Long currId,
        @Nullable String formatted,
        @Nullable BigDecimal value,
        @Nullable OriginalMoney converted,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public OriginalMoney {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
