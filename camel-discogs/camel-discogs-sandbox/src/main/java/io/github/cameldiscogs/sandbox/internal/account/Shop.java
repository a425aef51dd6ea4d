/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Market;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import io.github.cameldiscogs.sandbox.internal.market.Condition;
import io.github.cameldiscogs.sandbox.internal.market.Inventory;
import io.github.cameldiscogs.sandbox.internal.market.Listing;
import io.github.cameldiscogs.sandbox.internal.market.Order;
import io.github.cameldiscogs.sandbox.internal.market.OrderStatus;
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

    /** Numbers of the listings that are for sale. */
    public LongStream forSaleIds() {
        return inventory.all().stream().filter(Listing::isForSale).mapToLong(Listing::id);
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
        if (listingIds.length == 0) {
            throw new IllegalArgumentException("An order needs at least one listing");
        }
        return orders.place(buyer, inventory.sell(listingIds)).id();
    }

    /**
     * Sends a message from the buyer of an order to the seller.
     *
     * @throws IllegalArgumentException if there is no such order
     */
    public void writeAsBuyer(String orderId, String message) {
        orders.writeAsBuyer(found(orderId).id(), message);
    }

    /**
     * Pays an order, which is then in the status Payment Received.
     *
     * @throws IllegalArgumentException if there is no such order
     * @throws IllegalStateException if it was paid, cancelled or merged before
     */
    public void pay(String orderId) {
        orders.pay(found(orderId).id());
    }

    /**
     * Sets a status, also one that only Discogs itself can set.
     *
     * @throws IllegalArgumentException if there is no such order, or no such status
     */
    public void setStatus(String orderId, String status) {
        if (!OrderStatus.NUMBERED.contains(status)) {
            throw new IllegalArgumentException(
                    "There is no status " + status + ", only " + OrderStatus.NUMBERED);
        }
        orders.setStatus(found(orderId).id(), status);
    }

    /**
     * Makes one new order of several of a buyer, as a seller can on the website.
     *
     * @return the number of the new order; the others are in the status Merged
     * @throws IllegalArgumentException if there is no such order, fewer than two are given, or
     *     their buyers differ
     */
    public String merge(String... orderIds) {
        var merged = Arrays.stream(orderIds).distinct().map(this::found).toList();
        if (merged.size() < 2 || merged.stream().map(Order::buyer).distinct().count() > 1) {
            throw new IllegalArgumentException("Only several orders of one buyer can be merged");
        }
        return orders.merge(merged).id();
    }

    private Order found(String orderId) {
        return orders.find(orderId)
                .orElseThrow(() -> new IllegalArgumentException("There is no order " + orderId));
    }
}
