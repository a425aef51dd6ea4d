/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/**
 * A listing; the cart is for callers with credentials, everything from the weight on for the owner.
 */
public record ListingAnswer(
        long id,
        String resourceUrl,
        String uri,
        String status,
        String condition,
        String sleeveCondition,
        String comments,
        String shipsFrom,
        String posted,
        boolean allowOffers,
        boolean offerSubmitted,
        boolean audio,
        Money price,
        OriginalMoney originalPrice,
        Object shippingPrice,
        Object originalShippingPrice,
        Seller seller,
        ListingRelease release,
        @Nullable Boolean inCart,
        boolean shippingIsBlocked,
        @Nullable Number weight,
        @Nullable Integer estimatedWeight,
        @Nullable Integer formatQuantity,
        @Nullable String externalId,
        @Nullable String location,
        @Nullable Integer quantity) {}
