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
import io.github.cameldiscogs.sandbox.internal.catalogue.ShortFormat;
import io.github.cameldiscogs.sandbox.internal.market.Currency;
import io.github.cameldiscogs.sandbox.internal.market.Listing;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes listings for their readers (API section 5). */
final class ListingAnswers {

    private static final double SHIPPING = 7.5;
    private static final int ESTIMATED_WEIGHT = 230;
    private static final int ESTIMATED_QUANTITY = 1;

    private final Catalogue catalogue;
    private final Links links;

    ListingAnswers(Catalogue catalogue, Links links) {
        this.catalogue = catalogue;
        this.links = links;
    }

    /**
     * On its own: callers without credentials see pictures, but no converted price.
     *
     * @param currency the currency of prices for the caller
     */
    ListingAnswer single(Listing listing, Account owner, Caller caller, Currency currency) {
        return answer(listing, owner, caller, currency, true);
    }

    /**
     * In an inventory: callers without credentials see no pictures.
     *
     * @param currency the currency of prices for the caller
     */
    ListingAnswer listed(Listing listing, Account owner, Caller caller, Currency currency) {
        return answer(listing, owner, caller, currency, caller.isAuthenticated());
    }

    private ListingAnswer answer(
            Listing listing, Account owner, Caller caller, Currency currency, boolean pictured) {
        boolean own = caller.is(owner);
        boolean known = caller.isAuthenticated();
        var sellers = owner.currency();
        var grams = catalogue.releases().weight(listing.releaseId());
        int estimated = grams == null ? ESTIMATED_WEIGHT : grams;
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
                sellers.original(listing.price(), known ? currency : sellers),
                shippingKnown ? currency.money(sellers.to(currency, SHIPPING)) : Map.of(),
                shippingKnown ? sellers.original(SHIPPING, known ? currency : sellers) : Map.of(),
                seller(owner),
                release(listing.releaseId(), caller, pictured),
                known ? Boolean.FALSE : null,
                true,
                own ? Objects.requireNonNullElse(listing.weight(), (double) estimated) : null,
                own ? estimated : null,
                own
                        ? Objects.requireNonNullElse(listing.formatQuantity(), ESTIMATED_QUANTITY)
                        : null,
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
                new Seller.Stats(
                        Double.toString(owner.reputation().satisfied()),
                        owner.reputation().sales() == 0 ? 0 : 5,
                        owner.reputation().sales()),
                0,
                links.website("/user/" + owner.username()),
                owner.id(),
                url,
                "PayPal Commerce",
                "Buyer pays shipping/Verkäufer zahlt Versand ab 50 €.",
                url);
    }

    private ListingRelease release(long id, Caller caller, boolean pictured) {
        var basic = catalogue.releases().basicInformation(id);
        return new ListingRelease(
                pictured ? basic.thumb() : "",
                catalogue.releases().description(id),
                pictured && !basic.thumb().isEmpty()
                        ? catalogue.pictures().all('R', id, 1)
                        : List.of(),
                catalogue.releases().artistLine(id),
                ShortFormat.of(basic.formats()),
                links.release(id),
                basic.title(),
                basic.year(),
                id,
                ReleaseTexts.labelLine(basic.labels()),
                ReleaseTexts.catnoLine(basic.labels()),
                catalogue.popularity().stats(id, caller.counts(id)));
    }
}
