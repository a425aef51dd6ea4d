/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import java.util.stream.LongStream;

/**
 * What a user sells, for tests that look at it or change it without going through the API, or do
 * what only buyers can do.
 */
public interface SandboxShop {

    /** Numbers of all listings, whatever their status, in the order in which they were posted. */
    LongStream listingIds();

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
     * Buys what is for sale. The listings are sold then, and the seller has a new order.
     *
     * @return the number of the order, such as 1655001-9
     * @throws IllegalArgumentException if one of the listings is not for sale
     */
    String order(String buyer, long... listingIds);

    /**
     * Writes to the seller as the buyer of an order.
     *
     * @throws IllegalArgumentException if there is no such order
     */
    void writeAsBuyer(String orderId, String message);
}
