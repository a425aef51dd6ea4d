/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A user; counts of private lists, the e-mail address and the unread messages may be absent. */
public record Profile(
        long id,
        String username,
        String resourceUrl,
        String uri,
        String name,
        String homePage,
        String location,
        String profile,
        String registered,
        Number rank,
        int numPending,
        int numForSale,
        int numLists,
        @Nullable Integer numCollection,
        @Nullable Integer numWantlist,
        int releasesContributed,
        int releasesRated,
        Number ratingAvg,
        String inventoryUrl,
        String collectionFoldersUrl,
        String collectionFieldsUrl,
        String wantlistUrl,
        String avatarUrl,
        String bannerUrl,
        String currAbbr,
        boolean activated,
        boolean marketplaceSuspended,
        @JsonProperty("is_staff") boolean staff,
        Number buyerRating,
        Number buyerRatingStars,
        int buyerNumRatings,
        Number sellerRating,
        Number sellerRatingStars,
        int sellerNumRatings,
        @Nullable String email,
        @Nullable Integer numUnread) {}
