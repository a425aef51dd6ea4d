/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.answer.BasicInformation;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.ReleaseTexts;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.market.Listing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads of inventories and listings (API section 4.2). */
final class ListingOperations {

    private static final String ALL = "All";
    private static final List<String> FILTERS =
            Stream.concat(Stream.of(ALL), Listing.STATUSES.stream()).toList();
    private static final List<String> SORTS =
            List.of(
                    "listed",
                    "price",
                    "item",
                    "artist",
                    "label",
                    "catno",
                    "audio",
                    "status",
                    "location");

    /** For the owner; others get no listings at all, recorded in 2026 of the status. */
    private static final List<String> OWN_SORTS = List.of("status", "location");

    private static final int LAST_PAGE_OF_OTHERS = 100;

    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Links links;
    private final ListingAnswers answers;

    ListingOperations(Accounts accounts, Catalogue catalogue, Links links, ListingAnswers answers) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.links = links;
        this.answers = answers;
    }

    Answer inventory(Request request) {
        var owner = request.owner();
        boolean own = request.caller().is(owner);
        var asked = request.choice("status", FILTERS).orElse(ALL);
        var status = own ? asked : Listing.FOR_SALE;
        var sort = request.choice("sort", SORTS).orElse("listed");
        var page = new PageRequest(request, links);
        if (!own && page.page() > LAST_PAGE_OF_OTHERS) {
            throw Refusal.of(403, "Pagination above 100 disabled for inventories besides your own");
        }
        var listings =
                !own && OWN_SORTS.contains(sort)
                        ? List.<Listing>of()
                        : sorted(sort, request.isAscending(true), owner).stream()
                                .filter(l -> status.equals(ALL) || l.status().equals(status))
                                .toList();
        // Anonymous callers see the seller's currency, others their own
        var currency =
                request.caller().user() == null ? owner.currency() : request.caller().currency();
        return page.linked(
                listings.size(),
                page.answer(
                        "listings",
                        listings,
                        l -> answers.listed(l, owner, request.caller(), currency)));
    }

    Answer listing(Request request) {
        var owner = owner(request);
        var listing = listing(request, owner);
        boolean open = listing.isForSale() || listing.status().equals(Listing.SOLD);
        if (!open && !request.caller().is(owner)) {
            throw request.caller().user() == null ? Refusal.mustAuthenticate() : Refusal.notYours();
        }
        return Answer.json(answers.single(listing, owner, request.caller(), request.currency()));
    }

    /** The owner of the listing in the path. */
    Account owner(Request request) {
        long id = request.pathNumber("listing_id");
        return accounts.all().stream()
                .filter(account -> account.inventory().find(id).isPresent())
                .findFirst()
                .orElseThrow(ListingOperations::noListing);
    }

    static Listing listing(Request request, Account owner) {
        return owner.inventory()
                .find(request.pathNumber("listing_id"))
                .orElseThrow(ListingOperations::noListing);
    }

    private static Refusal noListing() {
        return Refusal.of(404, "Item not found. It may have been deleted.");
    }

    /** Without a key, the oldest come first (recorded in 2026). */
    private List<Listing> sorted(String sort, boolean ascending, Account owner) {
        var listings = new ArrayList<>(owner.inventory().all());
        switch (sort) {
            case "listed" -> listings.sort(Comparator.comparing(Listing::posted));
            case "price" -> listings.sort(Comparator.comparing(Listing::price));
            case "status" -> listings.sort(Comparator.comparing(Listing::status));
            case "location" -> byText(listings, Listing::location);
            case "audio" -> listings.sort(Comparator.comparing(listing -> listing.id() % 7 == 0));
            case "artist" -> byText(listings, l -> catalogue.releases().artistLine(l.releaseId()));
            case "item" -> byText(listings, l -> release(l).title());
            case "label" -> byText(listings, l -> ReleaseTexts.labelLine(release(l).labels()));
            default -> byText(listings, l -> ReleaseTexts.catnoLine(release(l).labels()));
        }
        if (!ascending) {
            Collections.reverse(listings);
        }
        return listings;
    }

    private BasicInformation release(Listing listing) {
        return catalogue.releases().basicInformation(listing.releaseId());
    }

    private static void byText(List<Listing> listings, Function<Listing, String> text) {
        listings.sort(Comparator.comparing(l -> text.apply(l).toLowerCase(Locale.ROOT)));
    }
}
