/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Market;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.market.Condition;
import io.github.cameldiscogs.sandbox.internal.market.Inventory;
import io.github.cameldiscogs.sandbox.internal.market.Listing;
import io.github.cameldiscogs.sandbox.internal.market.Orders;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.LongStream;

/** A seller's inventory and orders, for tests. */
public final class Shop {

    private static final String NEAR_MINT = Condition.MEDIA.get(1);

    private final Inventory inventory;
    private final Orders orders;
    private final Market market;
    private final Clock clock;

    Shop(Inventory inventory, Orders orders, Market market, Clock clock) {
        this.inventory = inventory;
        this.orders = orders;
        this.market = market;
        this.clock = clock;
    }

    /** Numbers of all listings in any status, in the order in which they were posted. */
    public LongStream listingIds() {
        return inventory.all().stream().mapToLong(Listing::id);
    }

    /**
     * Offers a near mint copy of a release.
     *
     * @return the number of the listing
     * @throws IllegalArgumentException if there is no such release
     */
    public long addListing(long releaseId) {
        if (!Releases.exist(releaseId)) {
            throw new IllegalArgumentException("There is no release " + releaseId);
        }
        return inventory
                .add(
                        id ->
                                Listing.draft(id, clock.instant())
                                        .offered(releaseId, NEAR_MINT, market.price(releaseId)))
                .id();
    }

    /** Removes a listing; false if there is none with that number. */
    public boolean removeListing(long listingId) {
        return inventory.remove(listingId);
    }

    /**
     * Buys listings. They become sold, and the seller gets a new order.
     *
     * @return the number of the order, such as 1655001-9
     * @throws IllegalArgumentException if one of the listings is not for sale
     */
    public String order(String buyer, long... listingIds) {
        var sold = Arrays.stream(listingIds).mapToObj(this::forSale).toList();
        if (sold.isEmpty()) {
            throw new IllegalArgumentException("An order needs at least one listing");
        }
        sold.forEach(listing -> inventory.replace(listing.sold()));
        return orders.place(buyer, sold).id();
    }

    /**
     * Sends a message from the buyer of an order to the seller.
     *
     * @throws IllegalArgumentException if there is no such order
     */
    public void writeAsBuyer(String orderId, String message) {
        if (orders.find(orderId).isEmpty()) {
            throw new IllegalArgumentException("There is no order " + orderId);
        }
        orders.writeAsBuyer(orderId, message);
    }

    private Listing forSale(long listingId) {
        return inventory
                .find(listingId)
                .filter(Listing::isForSale)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "Listing " + listingId + " is not for sale"));
    }
}
