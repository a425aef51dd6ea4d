/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import java.util.List;

/** An order, as its seller sees it. */
public record OrderAnswer(
        String id,
        String resourceUrl,
        String messagesUrl,
        String uri,
        String status,
        List<String> nextStatus,
        Money fee,
        String created,
        List<Item> items,
        Shipping shipping,
        String shippingAddress,
        String additionalInstructions,
        boolean archived,
        UserRef seller,
        String lastActivity,
        UserRef buyer,
        Money total) {

    /** A sold copy, with the number of its listing. */
    public record Item(
            ItemRelease release,
            Money price,
            String mediaCondition,
            String sleeveCondition,
            long id) {}

    /** The release of a sold copy. */
    public record ItemRelease(long id, String description, String resourceUrl, String thumbnail) {}

    /** The shipping costs. */
    public record Shipping(String currency, String method, Number value) {}
}
