/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.market.Condition;
import io.github.cameldiscogs.sandbox.internal.market.Listing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of a listing, validated as recorded in 2026: some odd values are corrected
 * without a word, and null is as good as nothing (API section 4.2).
 */
record ListingBody(JsonBody fields) {

    private static final List<String> SETTABLE = List.of(Listing.FOR_SALE, Listing.DRAFT);
    private static final String ESTIMATE = "auto";

    /** The release of a new listing; edits ignore it. */
    long releaseId() {
        return fields.field("release_id")
                .map(JsonNode::asLong)
                .filter(Releases::exist)
                .orElseThrow(() -> Refusal.impossible("Invalid release_id: release not found."));
    }

    String condition() {
        return fields.choice("condition", Condition.MEDIA)
                .orElseThrow(() -> Refusal.unexpected("condition", Condition.MEDIA));
    }

    double price() {
        return fields.field("price").map(ListingBody::price).orElseThrow(ListingBody::noPrice);
    }

    /** Fields that are not given keep their values; clients send only changes. */
    Listing merged(Listing old) {
        return new Listing(
                old.id(),
                old.releaseId(),
                fields.choice("status", SETTABLE).orElse(old.status()),
                fields.choice("condition", Condition.MEDIA).orElse(old.condition()),
                fields.choice("sleeve_condition", Condition.SLEEVE).orElse(old.sleeveCondition()),
                fields.field("price").map(ListingBody::price).orElse(old.price()),
                fields.field("allow_offers").map(JsonNode::asBoolean).orElse(old.allowOffers()),
                fields.text("comments").orElse(old.comments()),
                fields.text("external_id").orElse(old.externalId()),
                fields.text("location").orElse(old.location()),
                weight(old),
                formatQuantity(old),
                old.posted());
    }

    /** A negative price loses its sign. */
    private static double price(JsonNode value) {
        double price = Math.abs(value.asDouble());
        if (price == 0) {
            throw noPrice();
        }
        return price;
    }

    private static Refusal noPrice() {
        return Refusal.impossible("Invalid price: expected float.");
    }

    /** A negative weight means the estimate, and 0 nothing. */
    private @Nullable Double weight(Listing old) {
        var weight = number("weight").filter(grams -> grams != 0);
        if (weight.isEmpty()) {
            return isEstimate("weight") ? null : old.weight();
        }
        return weight.get() < 0 ? null : weight.get();
    }

    /** 0 becomes 1. */
    private @Nullable Integer formatQuantity(Listing old) {
        var quantity = number("format_quantity").map(Double::intValue);
        if (quantity.isEmpty()) {
            return isEstimate("format_quantity") ? null : old.formatQuantity();
        }
        if (quantity.get() < 0) {
            throw Refusal.of(400, "Format quantity cannot be negative");
        }
        return Math.max(1, quantity.get());
    }

    private Optional<Double> number(String name) {
        return isEstimate(name) ? Optional.empty() : fields.field(name).map(JsonNode::asDouble);
    }

    private boolean isEstimate(String name) {
        return fields.field(name).map(JsonNode::asText).filter(ESTIMATE::equals).isPresent();
    }
}
