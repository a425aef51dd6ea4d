/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.util.stream.LongStream;

/**
 * Direct access to a user's listings and orders for tests, without the API, including the actions
 * of buyers.
 */
public interface SandboxShop {

    /** Numbers of all listings in any status, in the order in which they were posted. */
    LongStream listingIds();

    /** Numbers of the listings that are for sale. */
    LongStream forSaleIds();

    /**
     * Offers a near mint copy of a release.
     *
     * @return the number of the listing
     * @throws IllegalArgumentException if there is no such release
     */
    long addListing(long releaseId);

    /** Removes a listing; false if there is none with that number. */
    boolean removeListing(long listingId);

    /**
     * Buys listings. They become sold, and the seller gets a new order.
     *
     * @return the number of the order, such as 1655001-9
     * @throws IllegalArgumentException if one of the listings is not for sale
     */
    String order(String buyer, long... listingIds);

    /**
     * Sends a message from the buyer of an order to the seller.
     *
     * @throws IllegalArgumentException if there is no such order
     */
    void writeAsBuyer(String orderId, String message);

    /**
     * Pays an order, which is then in the status Payment Received.
     *
     * @throws IllegalArgumentException if there is no such order
     * @throws IllegalStateException if it was paid, cancelled or merged before
     */
    void pay(String orderId);

    /**
     * Sets the status of an order, also one that only Discogs itself can set.
     *
     * @param status such as Cancelled (Per Buyer's Request)
     * @throws IllegalArgumentException if there is no such order, or no such status
     */
    void setStatus(String orderId, String status);

    /**
     * Makes one new order of several of a buyer, as a seller can on the website.
     *
     * @return the number of the new order; the others are in the status Merged
     * @throws IllegalArgumentException if there is no such order, fewer than two are given, or
     *     their buyers differ
     */
    String merge(String... orderIds);
}
