/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A message of an order; what depends on its type is absent in others. */
public record OrderMessageAnswer(
        Refund refund,
        String timestamp,
        String message,
        String type,
        OrderRef order,
        String subject,
        UserRef from,
        UserRef actor,
        Integer statusId,
        Number original,
        @JsonProperty("new") Number newAmount) {

    /** What was paid back. */
    public record Refund(Number amount, OrderRef order) {}

    /** The order it belongs to. */
    public record OrderRef(String id, String resourceUrl) {}
}
