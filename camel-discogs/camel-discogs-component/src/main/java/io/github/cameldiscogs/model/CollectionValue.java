/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value of a collection. The amounts are text with a currency sign and thousands separators in
 * the caller's currency, for example $1,234.56. Source: Discogs API, CollectionValue.
 *
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record CollectionValue(
        @Nullable String minimum,
        @Nullable String median,
        @Nullable String maximum,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public CollectionValue {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
