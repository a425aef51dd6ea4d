/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message about an order, or a change to it. {@code type} determines which components are
 * present. Source: Discogs API, OrderMessage.
 *
 * @param type message, status, shipping, refund_sent or refund_received; absent in the answer to a
 *     new message
 * @param subject may be ""
 * @param from the author; only for type message
 * @param actor the user who changed the status; only for type status
 * @param statusId number of the new status, for example 3 for Invoice Sent; only for type status
 * @param original cost of shipping before; only for type shipping
 * @param newAmount cost of shipping now, {@code new} in JSON; only for type shipping
 * @param refund only for the types of refunds
 * @param to not documented
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record OrderMessage(
        @Nullable String type,
        @Nullable OffsetDateTime timestamp,
        @Nullable String subject,
        @Nullable String message,
        @Nullable OrderRef order,
        @Nullable UserRef from,
        @Nullable UserRef actor,
        @Nullable Long statusId,
        @Nullable BigDecimal original,
        @JsonProperty("new") @Nullable BigDecimal newAmount,
        @Nullable Refund refund,
        @Nullable UserRef to,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public OrderMessage {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
