/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A user. Source: Discogs API, Profile.
 *
 * @param uri web page
 * @param name real name, may be ""
 * @param homePage may be ""
 * @param location may be ""
 * @param profile about the user, in Discogs markup
 * @param numPending submissions waiting for votes
 * @param numLists includes private ones for the owner only
 * @param numCollection absent unless the collection is public or the caller's own
 * @param numWantlist absent unless the wantlist is public or the caller's own
 * @param ratingAvg mean of the ratings the user gave
 * @param bannerUrl may be ""
 * @param currAbbr currency the user chose, for example USD
 * @param activated absent in older answers
 * @param marketplaceSuspended absent in older answers
 * @param isStaff absent in older answers
 * @param buyerRating percent
 * @param buyerRatingStars 0 to 5
 * @param sellerRating percent
 * @param sellerRatingStars 0 to 5
 * @param email absent unless the profile is the caller's own
 * @param numUnread unread messages; absent unless the profile is the caller's own
 * @param otherFields see {@link DiscogsRecord#otherFields()}
 */
public record Profile(
        @Nullable Long id,
        @Nullable String username,
        @Nullable String resourceUrl,
        @Nullable String uri,
        @Nullable String name,
        @Nullable String homePage,
        @Nullable String location,
        @Nullable String profile,
        @Nullable OffsetDateTime registered,
        @Nullable BigDecimal rank,
        @Nullable Integer numPending,
        @Nullable Integer numForSale,
        @Nullable Integer numLists,
        @Nullable Integer numCollection,
        @Nullable Integer numWantlist,
        @Nullable Integer releasesContributed,
        @Nullable Integer releasesRated,
        @Nullable BigDecimal ratingAvg,
        @Nullable String inventoryUrl,
        @Nullable String collectionFoldersUrl,
        @Nullable String collectionFieldsUrl,
        @Nullable String wantlistUrl,
        @Nullable String avatarUrl,
        @Nullable String bannerUrl,
        @Nullable String currAbbr,
        @Nullable Boolean activated,
        @Nullable Boolean marketplaceSuspended,
        @Nullable Boolean isStaff,
        @Nullable BigDecimal buyerRating,
        @Nullable BigDecimal buyerRatingStars,
        @Nullable Integer buyerNumRatings,
        @Nullable BigDecimal sellerRating,
        @Nullable BigDecimal sellerRatingStars,
        @Nullable Integer sellerNumRatings,
        @Nullable String email,
        @Nullable Integer numUnread,
        Map<String, @Nullable Object> otherFields)
        implements DiscogsRecord {

    public Profile {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
