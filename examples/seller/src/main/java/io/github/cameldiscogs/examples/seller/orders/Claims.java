/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

import io.github.cameldiscogs.examples.seller.stock.Copies;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Says which copies orders get. */
public final class Claims {

    private static final String UNKNOWN = "unknown";
    private static final String TAKEN = "taken";
    private static final String UNAVAILABLE = "unavailable";
    private static final String RELEASED = "released";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Copies copies;

    /**
     * An item of an order.
     *
     * @param sku of the copy that its listing was for; null if that is not known
     * @param elsewhere whether somebody else has this one or another copy of the order
     */
    private record Item(
            String orderId,
            String status,
            long scan,
            long listingId,
            String state,
            String sku,
            boolean elsewhere) {

        /** What somebody else has explains why an order cannot be sent: the rest is there. */
        boolean isMissing() {
            return status.equals(OrderStatus.ITEM_UNAVAILABLE) && !elsewhere;
        }
    }

    /**
     * An order that was merged.
     *
     * @param status of an order that it can have been merged into
     */
    private record Merged(String orderId, String status) {}

    public Claims(JdbcClient jdbc, TransactionTemplate transaction, Copies copies) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.copies = copies;
    }

    /**
     * Takes the copies of an order, or gives them back.
     *
     * @param listings what the order has now; others that it had are in none of its parcels
     */
    void settle(String orderId, List<Long> listings) {
        for (var item : items(orderId)) {
            settle(item, listings.contains(item.listingId()));
        }
    }

    /** Settles what was ordered before the copies of its listings were known. */
    public void settleWhatIsKnown() {
        jdbc.sql(
                        """
                        SELECT DISTINCT order_id FROM order_item
                        JOIN listed ON listed.listing_id = order_item.listing_id
                        WHERE order_item.state = 'unknown'
                        """)
                .query(String.class)
                .list()
                .forEach(order -> transaction.executeWithoutResult(any -> settleUnknown(order)));
    }

    private void settleUnknown(String orderId) {
        // Nothing newer is written about the order meanwhile
        jdbc.sql("SELECT order_id FROM customer_order WHERE order_id = :order FOR UPDATE")
                .param("order", orderId)
                .query(String.class)
                .single();
        items(orderId).stream()
                .filter(item -> item.state().equals(UNKNOWN))
                .forEach(item -> settle(item, true));
    }

    private List<Item> items(String orderId) {
        return jdbc.sql(
                        """
                        SELECT
                            order_item.order_id, status, scan, order_item.listing_id,
                            order_item.state, sku,
                            EXISTS (
                                SELECT 1 FROM order_item AS other
                                WHERE other.order_id = order_item.order_id AND other.state = 'unavailable'
                            ) AS elsewhere
                        FROM order_item
                        JOIN customer_order ON customer_order.order_id = order_item.order_id
                        LEFT JOIN listed ON listed.listing_id = order_item.listing_id
                        WHERE order_item.order_id = :order
                        """)
                .param("order", orderId)
                .query(Item.class)
                .list();
    }

    private void settle(Item item, boolean wanted) {
        if (item.sku() == null) {
            state(item, wanted ? UNKNOWN : RELEASED);
            return;
        }
        var status = item.status();
        if (wanted && !OrderStatus.isCancelled(status) && !status.equals(OrderStatus.MERGED)) {
            boolean taken = copies.take(item.sku(), item.listingId(), item.orderId(), item.scan());
            state(item, taken ? TAKEN : UNAVAILABLE);
            return;
        }
        if (!status.equals(OrderStatus.MERGED)) {
            leave(item.sku(), item.orderId(), item.isMissing());
        }
        leaveMerged(item);
        if (!item.state().equals(RELEASED) && !status.equals(OrderStatus.MERGED)) {
            copies.doubt(item.listingId());
        }
        state(item, RELEASED);
    }

    private void leave(String sku, String orderId, boolean missing) {
        if (missing) {
            copies.miss(sku, orderId);
        } else {
            copies.giveBack(sku, orderId);
        }
    }

    /**
     * Leaves a copy whose order was merged into one that was cancelled before it was told of, and
     * has never taken it. Either may be told of first.
     */
    private void leaveMerged(Item item) {
        jdbc
                .sql(
                        """
                        SELECT merged.order_id, later.status
                        FROM stock
                        JOIN customer_order AS merged
                            ON merged.order_id = stock.holder AND merged.status = :merged
                        JOIN customer_order AS later
                            ON later.buyer = merged.buyer AND later.created >= merged.created
                        JOIN order_item ON order_item.order_id = later.order_id
                        WHERE stock.sku = :sku AND order_item.listing_id = :listing
                        """)
                .param("merged", OrderStatus.MERGED)
                .param("sku", item.sku())
                .param("listing", item.listingId())
                .query(Merged.class)
                .list()
                .stream()
                .filter(order -> OrderStatus.isCancelled(order.status()))
                .forEach(
                        order ->
                                leave(
                                        item.sku(),
                                        order.orderId(),
                                        order.status().equals(OrderStatus.ITEM_UNAVAILABLE)));
    }

    private void state(Item item, String state) {
        jdbc.sql(
                        """
                        UPDATE order_item SET state = :state
                        WHERE order_id = :order AND listing_id = :listing
                        """)
                .param("state", state)
                .param("order", item.orderId())
                .param("listing", item.listingId())
                .update();
    }
}
