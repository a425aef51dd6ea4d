/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.market.Condition;
import io.github.cameldiscogs.sandbox.internal.market.Listing;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Writes to listings, for their sellers (API section 4.2). */
final class ListingChanges {

    private static final List<String> SETTABLE = List.of(Listing.FOR_SALE, Listing.DRAFT);
    private static final String ESTIMATE = "auto";

    private final ListingOperations listings;
    private final Links links;
    private final Clock clock;

    ListingChanges(ListingOperations listings, Links links, Clock clock) {
        this.listings = listings;
        this.links = links;
        this.clock = clock;
    }

    Answer create(Request request) {
        var body = request.json();
        body.requiredNumber("release_id", 1, Releases.last());
        body.requiredText("condition");
        body.requiredAmount("price");
        var blank = Listing.draft(0, clock.instant()).offered(0, "", 0);
        // Checked before a number is assigned
        var checked = merged(0, blank, body);
        var listing = request.user().inventory().add(id -> merged(id, checked, body));
        var content = new LinkedHashMap<String, Object>();
        content.put("listing_id", listing.id());
        content.put("resource_url", links.api("/marketplace/listings/" + listing.id()));
        return Answer.json(201, content);
    }

    Answer edit(Request request) {
        var owner = requireOwner(request);
        var listing = ListingOperations.listing(request, owner);
        if (!listing.isEditable()) {
            throw Refusal.impossible(
                    "Only listings that are For Sale, Draft or Expired can be edited.");
        }
        owner.inventory().replace(merged(listing.id(), listing, request.json()));
        return textlessNoContent();
    }

    Answer delete(Request request) {
        requireOwner(request).inventory().remove(request.pathNumber("listing_id"));
        return textlessNoContent();
    }

    private Account requireOwner(Request request) {
        var owner = listings.owner(request);
        if (!request.caller().is(owner)) {
            throw Refusal.notYours();
        }
        return owner;
    }

    /** Fields that are not given keep their values; clients send only changes. */
    private static Listing merged(long id, Listing old, JsonBody body) {
        return new Listing(
                id,
                body.number("release_id", 1, Releases.last()).orElse(old.releaseId()),
                body.choice("status", SETTABLE).orElse(old.status()),
                body.choice("condition", Condition.MEDIA).orElse(old.condition()),
                body.choice("sleeve_condition", Condition.SLEEVE).orElse(old.sleeveCondition()),
                body.amount("price").orElse(old.price()),
                body.field("allow_offers").map(JsonNode::asBoolean).orElse(old.allowOffers()),
                body.text("comments").orElse(old.comments()),
                body.text("external_id").orElse(old.externalId()),
                body.text("location").orElse(old.location()),
                body.field("weight").isEmpty() ? old.weight() : weight(body).orElse(null),
                body.field("format_quantity").isEmpty()
                        ? old.formatQuantity()
                        : formatQuantity(body).orElse(null),
                old.posted());
    }

    private static Optional<Double> weight(JsonBody body) {
        return isEstimate(body, "weight") ? Optional.empty() : body.amount("weight");
    }

    private static Optional<Integer> formatQuantity(JsonBody body) {
        return isEstimate(body, "format_quantity")
                ? Optional.empty()
                : body.amount("format_quantity").map(Double::intValue);
    }

    private static boolean isEstimate(JsonBody body, String name) {
        return body.field(name).map(JsonNode::asText).filter(ESTIMATE::equals).isPresent();
    }

    private static Answer textlessNoContent() {
        return Answer.noContent().with(Answer.CONTENT_TYPE, "text/plain");
    }
}
