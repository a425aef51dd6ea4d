/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who has which copy. Whoever wants one takes it with one statement, which only one of two can
 * succeed with, however close together they come.
 */
public final class Copies {

    private final JdbcClient jdbc;

    public Copies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a copy for somebody at the till.
     *
     * @return false if somebody else has it
     */
    public boolean takeAtTill(String sku, String receipt) {
        return jdbc.sql(
                                """
                                UPDATE stock SET state = 'sold', holder = :holder, holder_scan = NULL
                                WHERE sku = :sku AND state = 'in stock'
                                """)
                        .param("holder", "till:" + receipt)
                        .param("sku", sku)
                        .update()
                == 1;
    }

    /**
     * Takes a copy for an order, also from an order that had it before by the same listing: Discogs
     * sells that again only after that one was cancelled or merged.
     *
     * @param listingId its listing, which is then sold
     * @param scan the reading of the orders that has told of the order
     * @return false if somebody else has it
     */
    public boolean take(String sku, long listingId, String orderId, long scan) {
        jdbc.sql(
                        "UPDATE listing SET state = 'sold', since = CURRENT_TIMESTAMP WHERE listing_id = :listing")
                .param("listing", listingId)
                .update();
        return jdbc.sql(
                                """
                                UPDATE stock SET state = 'sold', holder = :order, holder_scan = :scan
                                WHERE sku = :sku AND (
                                    state = 'in stock'
                                    OR holder = :order
                                    OR holder_scan < :scan AND EXISTS (
                                        SELECT 1 FROM order_item
                                        WHERE order_item.order_id = stock.holder
                                            AND order_item.listing_id = :listing
                                    )
                                    OR holder IN (SELECT order_id FROM customer_order WHERE status = 'Merged')
                                )
                                """)
                        .param("order", orderId)
                        .param("listing", listingId)
                        .param("scan", scan)
                        .param("sku", sku)
                        .update()
                == 1;
    }

    /** Gives a copy back that an order had. */
    public void giveBack(String sku, String orderId) {
        leave(sku, orderId, "in stock");
    }

    /** Says of a copy that an order had that nobody has found it. */
    public void miss(String sku, String orderId) {
        leave(sku, orderId, "missing");
    }

    /**
     * Says that a listing has left an order, whoever has the copy: Discogs may have put it up for
     * sale again, or not.
     */
    public void doubt(long listingId) {
        jdbc.sql(
                        """
                        UPDATE listing SET state = 'doubtful', since = CURRENT_TIMESTAMP
                        WHERE listing_id = :listing
                        """)
                .param("listing", listingId)
                .update();
    }

    private void leave(String sku, String orderId, String state) {
        jdbc.sql(
                        """
                                UPDATE stock SET state = :state, holder = NULL, holder_scan = NULL
                                WHERE sku = :sku AND holder = :order
                                """)
                .param("state", state)
                .param("sku", sku)
                .param("order", orderId)
                .update();
    }
}
