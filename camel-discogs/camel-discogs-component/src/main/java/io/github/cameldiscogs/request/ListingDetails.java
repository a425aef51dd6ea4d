/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.request;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a new listing, or the changes to an existing one; also a row of an inventory
 * upload, which has no status. Source: Discogs API, createListing, editListing, uploadInventoryAdd.
 *
 * @param price in the currency of the seller
 * @param weight in grams, or {@code auto}
 * @param formatQuantity how many items it counts as for shipping, or {@code auto}
 */
public record ListingDetails(
        @Nullable Long releaseId,
        @Nullable String condition,
        @Nullable String sleeveCondition,
        @Nullable BigDecimal price,
        @Nullable String comments,
        @Nullable Boolean allowOffers,
        @Nullable String status,
        @Nullable String externalId,
        @Nullable String location,
        @Nullable String weight,
        @Nullable String formatQuantity)
        implements DiscogsWrite {

    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ListingDetails}; values that are not set are null. */
    public static final class Builder {

        private @Nullable Long releaseId;
        private @Nullable String condition;
        private @Nullable String sleeveCondition;
        private @Nullable BigDecimal price;
        private @Nullable String comments;
        private @Nullable Boolean allowOffers;
        private @Nullable String status;
        private @Nullable String externalId;
        private @Nullable String location;
        private @Nullable String weight;
        private @Nullable String formatQuantity;

        private Builder() {}

        public Builder releaseId(long given) {
            releaseId = given;
            return this;
        }

        public Builder condition(String given) {
            condition = given;
            return this;
        }

        public Builder sleeveCondition(String given) {
            sleeveCondition = given;
            return this;
        }

        public Builder price(BigDecimal given) {
            price = given;
            return this;
        }

        public Builder comments(String given) {
            comments = given;
            return this;
        }

        public Builder allowOffers(boolean given) {
            allowOffers = given;
            return this;
        }

        public Builder status(String given) {
            status = given;
            return this;
        }

        public Builder externalId(String given) {
            externalId = given;
            return this;
        }

        public Builder location(String given) {
            location = given;
            return this;
        }

        public Builder weight(String given) {
            weight = given;
            return this;
        }

        public Builder formatQuantity(String given) {
            formatQuantity = given;
            return this;
        }

        public ListingDetails build() {
            return new ListingDetails(
                    releaseId,
                    condition,
                    sleeveCondition,
                    price,
                    comments,
                    allowOffers,
                    status,
                    externalId,
                    location,
                    weight,
                    formatQuantity);
        }
    }
}
