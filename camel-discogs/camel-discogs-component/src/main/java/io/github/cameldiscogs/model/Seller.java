/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The seller of a listing. Source: Discogs API, Seller.
 *
 * @param uid the same as {@code id}
 * @param minOrderTotal in the seller's currency; absent when there is no minimum
 * @param htmlUrl web page
 * @param url of the profile
 * @param resourceUrl of the profile
 * @param payment payment methods, separated by commas
 * @param shipping terms, as free text
 * @param isMp2020Seller absent except in answers of 2020
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Seller(
        @Nullable Long id,
        @Nullable Long uid,
        @Nullable String username,
        @Nullable String avatarUrl,
        @Nullable SellerStats stats,
        @Nullable BigDecimal minOrderTotal,
        @Nullable String htmlUrl,
        @Nullable String url,
        @Nullable String resourceUrl,
        @Nullable String payment,
        @Nullable String shipping,
        @Nullable Boolean isMp2020Seller,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Seller {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
