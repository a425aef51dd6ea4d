/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.account.Shop;
import java.util.stream.LongStream;

record UsersShop(Shop shop) implements SandboxShop {
    @Override
    public LongStream listingIds() {
        return shop.listingIds();
    }

    @Override
    public LongStream forSaleIds() {
        return shop.forSaleIds();
    }

    @Override
    public long addListing(long releaseId) {
        return shop.addListing(releaseId);
    }

    @Override
    public boolean removeListing(long listingId) {
        return shop.removeListing(listingId);
    }

    @Override
    public String order(String buyer, long... listingIds) {
        return shop.order(buyer, listingIds);
    }

    @Override
    public void writeAsBuyer(String orderId, String message) {
        shop.writeAsBuyer(orderId, message);
    }

    @Override
    public void pay(String orderId) {
        shop.pay(orderId);
    }

    @Override
    public void setStatus(String orderId, String status) {
        shop.setStatus(orderId, status);
    }

    @Override
    public String merge(String... orderIds) {
        return shop.merge(orderIds);
    }
}
