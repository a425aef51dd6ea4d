/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of an order. Source: Discogs API, OrderItem.
 *
 * @param id of the listing
 * @param mediaCondition absent in old answers
 * @param sleeveCondition absent in old answers
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record OrderItem(
        @Nullable Long id,
        @Nullable OrderRelease release,
        @Nullable Money price,
        @Nullable String mediaCondition,
        @Nullable String sleeveCondition,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public OrderItem {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
