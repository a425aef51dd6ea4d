/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * An order in the Marketplace. Source: Discogs API, Order.
 *
 * @param id two numbers with a dash between
 * @param uri web page
 * @param status for example Payment Received
 * @param nextStatus those that the order may change to
 * @param fee of Discogs
 * @param shippingAddress several lines
 * @param additionalInstructions of the buyer, may be ""
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Order(
        String id,
        String resourceUrl,
        String messagesUrl,
        String uri,
        String status,
        List<String> nextStatus,
        Money fee,
        OffsetDateTime created,
        OffsetDateTime lastActivity,
        List<OrderItem> items,
        OrderShipping shipping,
        String shippingAddress,
        String additionalInstructions,
        Boolean archived,
        UserRef seller,
        UserRef buyer,
        Money total,
        Map<String, Object> otherFields)
        implements DiscogsRecord {

    public Order {
        nextStatus = UnmodifiableCopy.of(nextStatus);
        items = UnmodifiableCopy.of(items);
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
