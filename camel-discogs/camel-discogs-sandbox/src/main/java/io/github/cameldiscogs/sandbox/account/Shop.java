/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.account;

import io.github.cameldiscogs.sandbox.SandboxShop;
import io.github.cameldiscogs.sandbox.catalogue.Market;
import io.github.cameldiscogs.sandbox.catalogue.Releases;
import io.github.cameldiscogs.sandbox.market.Condition;
import io.github.cameldiscogs.sandbox.market.Inventory;
import io.github.cameldiscogs.sandbox.market.Listing;
import io.github.cameldiscogs.sandbox.market.Orders;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.LongStream;

/** A seller's inventory and orders, as tests reach them. */
final class Shop implements SandboxShop {

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

    @Override
    public LongStream listingIds() {
        return inventory.all().stream().mapToLong(Listing::id);
    }

    @Override
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

    @Override
    public boolean removeListing(long listingId) {
        return inventory.remove(listingId);
    }

    @Override
    public String order(String buyer, long... listingIds) {
        var sold = Arrays.stream(listingIds).mapToObj(this::forSale).toList();
        if (sold.isEmpty()) {
            throw new IllegalArgumentException("An order needs at least one listing");
        }
        sold.forEach(listing -> inventory.replace(listing.sold()));
        return orders.place(buyer, sold).id();
    }

    @Override
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
