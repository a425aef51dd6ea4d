/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is known of the listings of copies. Before Discogs is asked for something, it is written
 * down that it may have been done; afterwards, that it was. What an order has told meanwhile stays.
 */
final class Listings {

    private static final String OVER =
            """
            EXISTS (SELECT 1 FROM order_item WHERE order_item.listing_id = listing.listing_id)
                AND NOT EXISTS (
                    SELECT 1 FROM order_item
                    WHERE order_item.listing_id = listing.listing_id AND order_item.state <> 'released'
                )
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    Listings(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** A listing is asked for. */
    void creating(Difference copy) {
        jdbc.sql(
                        """
                        INSERT INTO listing (
                            sku, state, since, release_id, media_condition, sleeve_condition, comments, location,
                            price
                        )
                        VALUES (
                            :sku, 'creating', :now, :release, :media, :sleeve, :comments, :location, :price
                        )
                        """)
                .param("sku", copy.sku())
                .param("now", now())
                .param("release", copy.releaseId())
                .param("media", copy.mediaCondition())
                .param("sleeve", copy.sleeveCondition())
                .param("comments", copy.comments())
                .param("location", copy.location())
                .param("price", copy.price())
                .update();
    }

    /** A listing that was asked for is there. If it was ordered, that may be over already. */
    void created(String sku, long listingId) {
        transaction.executeWithoutResult(
                any -> {
                    jdbc.sql(
                                    """
                                    UPDATE listing SET
                                        listing_id = :listing, since = :now,
                                        state = CASE
                                            WHEN :listing IN (SELECT listing_id FROM order_item) THEN 'doubtful'
                                            ELSE 'for sale'
                                        END
                                    WHERE sku = :sku AND state = 'creating'
                                    """)
                            .param("listing", listingId)
                            .param("now", now())
                            .param("sku", sku)
                            .update();
                    jdbc.sql("INSERT INTO listed (listing_id, sku) VALUES (:listing, :sku)")
                            .param("listing", listingId)
                            .param("sku", sku)
                            .update();
                });
    }

    /** Listings that were asked for are not there, and never will be. */
    void notCreated(List<String> skus) {
        jdbc.sql("DELETE FROM listing WHERE sku IN (:skus) AND state = 'creating'")
                .param("skus", skus)
                .update();
    }

    /** Discogs is asked to change a listing. */
    void editing(Difference copy) {
        set("state = 'doubtful'", copy);
    }

    /** A listing is as the copy is in stock. */
    void edited(Difference copy) {
        jdbc.sql(
                        """
                        UPDATE listing SET
                            state = 'for sale', since = :now, media_condition = :media,
                            sleeve_condition = :sleeve, comments = :comments, location = :location,
                            price = :price
                        WHERE sku = :sku AND since = :since
                        """)
                .param("now", now())
                .param("media", copy.mediaCondition())
                .param("sleeve", copy.sleeveCondition())
                .param("comments", copy.comments())
                .param("location", copy.location())
                .param("price", copy.price())
                .param("sku", copy.sku())
                .param("since", copy.since())
                .update();
    }

    /** A listing can be bought. */
    void forSale(Difference copy) {
        set("state = 'for sale'", copy);
    }

    /**
     * Somebody has bought a listing on Discogs, whose order has come or will. If it has gone from
     * all orders again, the copy needs another listing.
     */
    void sold(Difference copy) {
        int over =
                jdbc.sql("DELETE FROM listing WHERE sku = :sku AND since = :since AND " + OVER)
                        .param("sku", copy.sku())
                        .param("since", copy.since())
                        .update();
        if (over == 0) {
            set("state = 'sold'", copy);
        }
    }

    /** A listing is not there any more. */
    void gone(Difference copy) {
        jdbc.sql("DELETE FROM listing WHERE sku = :sku AND since = :since")
                .param("sku", copy.sku())
                .param("since", copy.since())
                .update();
    }

    private void set(String change, Difference copy) {
        jdbc.sql("UPDATE listing SET " + change + " WHERE sku = :sku AND since = :since")
                .param("sku", copy.sku())
                .param("since", copy.since())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
