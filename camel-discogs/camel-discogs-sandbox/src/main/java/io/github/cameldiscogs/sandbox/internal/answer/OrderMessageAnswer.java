/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A message of an order; fields of other types are absent. */
public record OrderMessageAnswer(
        @Nullable Refund refund,
        String timestamp,
        String message,
        @Nullable String type,
        OrderRef order,
        String subject,
        @Nullable UserRef from,
        @Nullable UserRef actor,
        @Nullable Integer statusId,
        @Nullable Number original,
        @JsonProperty("new") @Nullable Number newAmount) {

    /** A refund. */
    public record Refund(Number amount, OrderRef order) {}

    /** The order it belongs to. */
    public record OrderRef(String id, String resourceUrl) {}
}
