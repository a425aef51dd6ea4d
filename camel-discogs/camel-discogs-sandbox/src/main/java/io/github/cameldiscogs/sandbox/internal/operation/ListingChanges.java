/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.market.Listing;
import java.time.Clock;
import java.util.LinkedHashMap;

/** Writes to listings, for their sellers (API section 4.2). */
final class ListingChanges {

    private final ListingOperations listings;
    private final Links links;
    private final Clock clock;

    ListingChanges(ListingOperations listings, Links links, Clock clock) {
        this.listings = listings;
        this.links = links;
        this.clock = clock;
    }

    Answer create(Request request) {
        var body = new ListingBody(request.json());
        var checked =
                body.merged(
                        Listing.draft(0, clock.instant())
                                .offered(body.releaseId(), body.condition(), body.price()));
        var listing = request.user().inventory().add(checked::numbered);
        var content = new LinkedHashMap<String, Object>();
        content.put("listing_id", listing.id());
        content.put("resource_url", links.api("/marketplace/listings/" + listing.id()));
        return Answer.json(201, content);
    }

    Answer edit(Request request) {
        var owner = requireOwner(request);
        var body = new ListingBody(request.json());
        owner.inventory()
                .change(
                        request.pathNumber("listing_id"),
                        listing -> body.merged(requireEditable(listing)));
        return textlessNoContent();
    }

    private static Listing requireEditable(Listing listing) {
        if (!listing.isEditable()) {
            throw Refusal.impossible(
                    "Only listings that are For Sale, Draft or Expired can be edited.");
        }
        return listing;
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

    private static Answer textlessNoContent() {
        return Answer.noContent().with(Answer.CONTENT_TYPE, "text/plain");
    }
}
