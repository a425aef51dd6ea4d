/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.files;

import io.github.cameldiscogs.examples.seller.orders.OrderStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * An order as accounting needs it. Amounts are null where Discogs has told none.
 *
 * @param items that it has, or had
 * @param keptItems that were not given back
 * @param goods what its items cost, as they are or were
 * @param keptGoods what those cost that were not given back
 */
record Sale(
        String orderId,
        String status,
        OffsetDateTime created,
        String buyer,
        String currency,
        BigDecimal shipping,
        BigDecimal fee,
        BigDecimal total,
        long items,
        long keptItems,
        BigDecimal goods,
        BigDecimal keptGoods,
        BigDecimal refunded) {

    LocalDate date(ZoneId zone) {
        return created.atZoneSameInstant(zone).toLocalDate();
    }

    /** All items of a cancelled order are given back. */
    long itemsOfOrder() {
        return OrderStatus.isSale(status) ? keptItems : items;
    }

    /** The price of its items. */
    BigDecimal price() {
        return OrderStatus.isSale(status) ? keptGoods : goods;
    }
}
