/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes into the ERP what orders would bring. */
public final class ErpRows {

    private final JdbcClient jdbc;

    public ErpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void buyer(String username) {
        jdbc.sql("INSERT INTO buyer (username, address, scan) VALUES (:buyer, :address, 0)")
                .param("buyer", username)
                .param("address", username + "\n1 Groove Street\nVinyl City")
                .update();
    }

    /** With shipping of 5.50, and no items. */
    public void order(
            String orderId, String status, OffsetDateTime created, String buyer, String total) {
        jdbc.sql(
                        """
                        INSERT INTO customer_order (
                            order_id, status, created, buyer, address, instructions, currency, shipping, fee, total, scan
                        )
                        VALUES (
                            :order, :status, :created, :buyer, :address, :instructions, 'EUR', 5.50, 0.80, :total, 0
                        )
                        """)
                .param("order", orderId)
                .param("status", status)
                .param("created", created)
                .param("buyer", buyer)
                .param("address", buyer + "\n1 Groove Street\nVinyl City")
                .param("instructions", "Ring <b>twice</b>")
                .param("total", new BigDecimal(total))
                .update();
    }

    public void item(
            String orderId, long listingId, String description, String price, String state) {
        jdbc.sql(
                        """
                        INSERT INTO order_item (
                            order_id, listing_id, release_id, description, media_condition, sleeve_condition, price, state
                        )
                        VALUES (
                            :order, :listing, 1, :description, 'Near Mint (NM or M-)', 'Very Good (VG)', :price, :state
                        )
                        """)
                .param("order", orderId)
                .param("listing", listingId)
                .param("description", description)
                .param("price", new BigDecimal(price))
                .param("state", state)
                .update();
    }

    /** A copy that somebody may buy. */
    public void stock(String sku, String price) {
        jdbc.sql(
                        """
                        INSERT INTO stock (sku, release_id, media_condition, price)
                        VALUES (:sku, 1, 'Near Mint (NM or M-)', :price)
                        """)
                .param("sku", sku)
                .param("price", new BigDecimal(price))
                .update();
    }

    /** What was sent to Discogs of a copy. */
    public void listing(String sku, Long listingId, String state, String price) {
        jdbc.sql(
                        """
                        INSERT INTO listing (sku, listing_id, state, since, media_condition, price)
                        VALUES (:sku, :listing, :state, CURRENT_TIMESTAMP, 'Near Mint (NM or M-)', :price)
                        """)
                .param("sku", sku)
                .param("listing", listingId)
                .param("state", state)
                .param("price", new BigDecimal(price))
                .update();
    }

    /** A copy that was sold to an order, at a place in the shelf. */
    public void copy(String sku, long listingId, String orderId, String location) {
        jdbc.sql(
                        """
                        INSERT INTO stock (sku, release_id, media_condition, location, price, state, holder)
                        VALUES (:sku, 1, 'Near Mint (NM or M-)', :location, 10, 'sold', :order)
                        """)
                .param("sku", sku)
                .param("location", location)
                .param("order", orderId)
                .update();
        jdbc.sql("INSERT INTO listed (listing_id, sku) VALUES (:listing, :sku)")
                .param("listing", listingId)
                .param("sku", sku)
                .update();
    }

    public void message(String orderId, String sender, String subject, String content) {
        jdbc.sql(
                        """
                        INSERT INTO order_message (order_id, fingerprint, kind, sent, sender, subject, content)
                        VALUES (:order, :content, 'message', CURRENT_TIMESTAMP, :sender, :subject, :content)
                        """)
                .param("order", orderId)
                .param("sender", sender)
                .param("subject", subject)
                .param("content", content)
                .update();
    }

    public void payment(String orderId, String kind, String amount, OffsetDateTime paid) {
        jdbc.sql(
                        "INSERT INTO payment (order_id, kind, amount, paid) VALUES (:order, :kind, :amount, :paid)")
                .param("order", orderId)
                .param("kind", kind)
                .param("amount", new BigDecimal(amount))
                .param("paid", paid)
                .update();
    }
}
