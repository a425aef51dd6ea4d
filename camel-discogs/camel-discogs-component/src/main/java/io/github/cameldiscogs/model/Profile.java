/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A user. Source: Discogs API, Profile.
 *
 * @param uri web page
 * @param name real name, may be ""
 * @param homePage may be ""
 * @param location may be ""
 * @param profile about the user, in Discogs markup
 * @param numPending submissions that wait for votes
 * @param numLists private ones are counted for the owner alone
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
        Long id,
        String username,
        String resourceUrl,
        String uri,
        String name,
        String homePage,
        String location,
        String profile,
        OffsetDateTime registered,
        BigDecimal rank,
        Integer numPending,
        Integer numForSale,
        Integer numLists,
        Integer numCollection,
        Integer numWantlist,
        Integer releasesContributed,
        Integer releasesRated,
        BigDecimal ratingAvg,
        String inventoryUrl,
        String collectionFoldersUrl,
        String collectionFieldsUrl,
        String wantlistUrl,
        String avatarUrl,
        String bannerUrl,
        String currAbbr,
        Boolean activated,
        Boolean marketplaceSuspended,
        Boolean isStaff,
        BigDecimal buyerRating,
        BigDecimal buyerRatingStars,
        Integer buyerNumRatings,
        BigDecimal sellerRating,
        BigDecimal sellerRatingStars,
        Integer sellerNumRatings,
        String email,
        Integer numUnread,
        Map<String, Object> otherFields)
        implements DiscogsRecord {

    public Profile {
        otherFields = UnmodifiableCopy.ofOtherFields(otherFields);
    }
}
