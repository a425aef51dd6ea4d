/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Suggested prices for copies of a release. Its JSON is the map itself, which is empty without
 * suggestions. Source: Discogs API, getPriceSuggestions.
 *
 * @param byCondition price by media condition, for example Very Good Plus (VG+), in the caller's
 *     selling currency; never null
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record PriceSuggestions(
        @JsonAnyGetter Map<String, Money> byCondition, Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public PriceSuggestions {
        byCondition = byCondition == null ? Map.of() : UnmodifiableCopy.of(byCondition);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
