/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.answer.ListingAnswer;
import io.github.cameldiscogs.sandbox.internal.answer.ListingRelease;
import io.github.cameldiscogs.sandbox.internal.answer.Seller;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.PacificTime;
import io.github.cameldiscogs.sandbox.internal.catalogue.ReleaseTexts;
import io.github.cameldiscogs.sandbox.internal.market.Currency;
import io.github.cameldiscogs.sandbox.internal.market.Listing;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes listings for their readers (API section 5). */
final class ListingAnswers {

    private static final double SHIPPING = 7.5;
    private static final int ESTIMATED_WEIGHT = 230;

    private final Catalogue catalogue;
    private final Links links;

    ListingAnswers(Catalogue catalogue, Links links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    /**
     * @param currency the currency of prices for the caller
     */
    ListingAnswer answer(Listing listing, Account owner, Caller caller, Currency currency) {
        boolean own = caller.is(owner);
        boolean known = caller.isAuthenticated();
        var sellers = owner.currency();
        boolean shippingKnown = listing.id() % 2 == 0;
        return new ListingAnswer(
                listing.id(),
                links.api("/marketplace/listings/" + listing.id()),
                links.website("/sell/item/" + listing.id()),
                listing.status(),
                listing.condition(),
                listing.sleeveCondition(),
                listing.comments(),
                "Germany",
                PacificTime.format(listing.posted()),
                listing.allowOffers(),
                false,
                listing.id() % 7 == 0,
                currency.money(sellers.to(currency, listing.price())),
                sellers.original(listing.price(), currency),
                shippingKnown ? currency.money(sellers.to(currency, SHIPPING)) : Map.of(),
                shippingKnown ? sellers.original(SHIPPING, currency) : Map.of(),
                seller(owner),
                release(listing.releaseId(), caller),
                known ? Boolean.FALSE : null,
                own ? Objects.requireNonNullElse(listing.weight(), 0.0) : null,
                own ? ESTIMATED_WEIGHT : null,
                own ? Objects.requireNonNullElse(listing.formatQuantity(), 0) : null,
                own ? listing.externalId() : null,
                own ? listing.location() : null,
                own ? 1 : null);
    }

    private Seller seller(Account owner) {
        var url = links.user(owner.username());
        return new Seller(
                owner.id(),
                owner.username(),
                catalogue.pictures().full('U', owner.id()),
                new Seller.Stats("99.8", 5, 1_204),
                0,
                links.website("/user/" + owner.username()),
                owner.id(),
                url,
                "PayPal Commerce",
                "Buyer pays shipping/Verkäufer zahlt Versand ab 50 €.",
                url);
    }

    private ListingRelease release(long id, Caller caller) {
        var basic = catalogue.releases().basicInformation(id);
        boolean known = caller.isAuthenticated();
        return new ListingRelease(
                known ? basic.thumb() : "",
                catalogue.releases().description(id),
                known && !basic.thumb().isEmpty()
                        ? catalogue.pictures().all('R', id, 1)
                        : List.of(),
                catalogue.releases().artistLine(id),
                ReleaseTexts.formatLine(basic.formats()),
                links.release(id),
                basic.title(),
                basic.year(),
                id,
                ReleaseTexts.labelLine(basic.labels()),
                ReleaseTexts.catnoLine(basic.labels()),
                catalogue.popularity().stats(id, caller.counts(id)));
    }
}
