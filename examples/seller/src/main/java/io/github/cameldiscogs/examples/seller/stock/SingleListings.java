/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import io.github.cameldiscogs.examples.seller.failures.Failure;
import io.github.cameldiscogs.examples.seller.failures.Failure.Outlook;
import io.github.cameldiscogs.examples.seller.failures.NotYetException;
import io.github.cameldiscogs.examples.seller.failures.RefusedException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.model.Listing;
import io.github.cameldiscogs.request.ListingDetails;
import java.util.List;
import java.util.Set;

/** Listings that are made, changed and taken off one at a time. */
public final class SingleListings {

    private static final Set<String> CREATING = Set.of("createListing", Step.CREATE.upload());

    private final Listings listings;

    SingleListings(Listings listings) {
        this.listings = listings;
    }

    /** What to ask Discogs for, after it was written down. */
    public ListingDetails create(Difference copy) {
        listings.creating(copy);
        return Offer.created(copy);
    }

    public void created(Difference copy, long listingId) {
        listings.created(copy.sku(), listingId);
    }

    /**
     * What is not done for certain is not looked for.
     *
     * @param copies that were asked for; others of the same task can be in doubt from before
     */
    public void failed(Throwable cause, List<Difference> copies) {
        if (copies != null
                && cause instanceof DiscogsException discogs
                && CREATING.contains(discogs.getOperation())
                && Failure.of(cause).outlook() != Outlook.DOUBTFUL) {
            listings.notCreated(copies.stream().map(Difference::sku).toList());
        }
    }

    /**
     * Compares a copy with its listing.
     *
     * @param listing null if there is none any more
     * @return what to change, after it was written down; null for nothing
     */
    public ListingDetails compare(Difference copy, Listing listing) {
        switch (listing == null ? "Deleted" : listing.status()) {
            case "Deleted" -> listings.gone(copy);
            case "Sold" -> listings.sold(copy);
            case "Suspended", "Violation" ->
                    throw new RefusedException(
                            "Discogs has set the listing of %s to %s"
                                    .formatted(copy.sku(), listing.status()));
            default -> {
                return compareOffers(copy, listing);
            }
        }
        return null;
    }

    private ListingDetails compareOffers(Difference copy, Listing listing) {
        if (!copy.wanted()) {
            listings.forSale(copy);
            return null;
        }
        if (Offer.isAs(copy, listing)) {
            listings.edited(copy);
            return null;
        }
        listings.editing(copy);
        return Offer.edited(copy);
    }

    /**
     * Somebody may have bought the listing after it was looked at: it is looked at once more.
     *
     * @param attempt how often that was tried before; null for the first time
     */
    public void refused(DiscogsException refusal, Integer attempt) {
        if (attempt == null) {
            throw new NotYetException("the listing is to be looked at once more");
        }
        throw refusal;
    }

    public void edited(Difference copy) {
        listings.edited(copy);
    }

    public void deleted(Difference copy) {
        listings.gone(copy);
    }
}
