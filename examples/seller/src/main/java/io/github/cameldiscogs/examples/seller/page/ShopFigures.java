/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import io.github.cameldiscogs.examples.seller.orders.OrderStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * How the shop is, as the ERP has it.
 *
 * @param statuses how many orders are in each status, most first
 * @param days the last days, oldest first
 * @param currency of the turnover; null if there is none
 * @param soldTwice open orders for a copy that somebody else has, oldest first
 */
record ShopFigures(
        List<StatusCount> statuses,
        List<Day> days,
        String currency,
        Stock stock,
        List<SoldTwice> soldTwice) {

    record StatusCount(String status, long orders) {}

    /**
     * @param turnover in the currency of most orders
     */
    record Day(LocalDate date, long orders, BigDecimal turnover) {}

    /**
     * Numbers of copies.
     *
     * @param withoutListing in stock, and not known to be on Discogs
     * @param different on Discogs otherwise than in stock
     */
    record Stock(
            long inStock,
            long forSale,
            long sold,
            long missing,
            long withoutListing,
            long different) {}

    /**
     * @param description of one of the items; null if Discogs has told none
     */
    record SoldTwice(String orderId, String status, String buyer, String description) {}

    /** How many orders wait for something that the seller has to do. */
    long open() {
        return count(OrderStatus::isOpen);
    }

    /** How many orders are paid, and not yet sent. */
    long toShip() {
        return count(status -> OrderStatus.isPaid(status) && OrderStatus.isOpen(status));
    }

    private long count(Predicate<String> condition) {
        return statuses.stream()
                .filter(count -> condition.test(count.status()))
                .mapToLong(StatusCount::orders)
                .sum();
    }
}
