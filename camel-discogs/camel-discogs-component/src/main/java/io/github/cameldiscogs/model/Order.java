/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order in the Marketplace. Source: Discogs API, Order.
 *
 * @param id two numbers separated by a hyphen
 * @param uri web page
 * @param status for example Payment Received
 * @param nextStatus the statuses that the order may change to
 * @param fee of Discogs
 * @param shippingAddress several lines
 * @param additionalInstructions of the buyer, may be ""
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Order(
        @Nullable String id,
        @Nullable String resourceUrl,
        @Nullable String messagesUrl,
        @Nullable String uri,
        @Nullable String status,
        @Nullable List<@Nullable String> nextStatus,
        @Nullable Money fee,
        @Nullable OffsetDateTime created,
        @Nullable OffsetDateTime lastActivity,
        @Nullable List<@Nullable OrderItem> items,
        @Nullable OrderShipping shipping,
        @Nullable String shippingAddress,
        @Nullable String additionalInstructions,
        @Nullable Boolean archived,
        @Nullable UserRef seller,
        @Nullable UserRef buyer,
        @Nullable Money total,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Order {
        nextStatus = UnmodifiableCopy.of(nextStatus);
        items = UnmodifiableCopy.of(items);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
