/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.github.cameldiscogs.model.Listing;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the stock out of what is for sale on Discogs, when the shop has none yet. */
public final class FirstStock {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStock.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock = Clock.systemUTC();

    FirstStock(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public boolean isWanted() {
        return jdbc.sql("SELECT COUNT(*) FROM stock").query(Long.class).single() == 0;
    }

    /** Takes all or, if something fails, nothing. */
    public void take(List<Listing> inventory) {
        var notes =
                inventory.stream()
                        .filter(listing -> isNote(listing.externalId()))
                        .collect(groupingBy(Listing::externalId, counting()));
        transaction.executeWithoutResult(
                any -> inventory.forEach(listing -> take(listing, sku(listing, notes))));
        if (!inventory.isEmpty()) {
            LOG.info("The stock begins with the listings on Discogs: {}", inventory.size());
        }
    }

    /** The seller's own number, if it stands for one copy. */
    private static String sku(Listing listing, Map<String, Long> notes) {
        var note = listing.externalId();
        return isNote(note) && notes.get(note) == 1 ? note : "discogs-" + listing.id();
    }

    private static boolean isNote(String text) {
        return text != null && !text.isBlank();
    }

    private void take(Listing listing, String sku) {
        var release = Objects.requireNonNull(listing.release(), "A listing has a release");
        jdbc.sql(
                        """
                        INSERT INTO stock (
                            sku, release_id, description, media_condition, sleeve_condition, comments, location, price
                        )
                        VALUES (:sku, :release, :description, :media, :sleeve, :comments, :location, :price)
                        """)
                .param("sku", sku)
                .param("release", release.id())
                .param("description", release.description())
                .param("media", listing.condition())
                .param("sleeve", listing.sleeveCondition())
                .param("comments", listing.comments())
                .param("location", listing.location())
                .param("price", Offer.price(listing))
                .update();
        jdbc.sql(
                        """
                        INSERT INTO listing (
                            sku, listing_id, state, since, release_id, media_condition, sleeve_condition, comments,
                            location, price
                        )
                        SELECT
                            sku, :listing, 'for sale', :now, release_id, media_condition, sleeve_condition, comments,
                            location, price
                        FROM stock WHERE sku = :sku
                        """)
                .param("listing", listing.id())
                .param("now", OffsetDateTime.now(clock))
                .param("sku", sku)
                .update();
        jdbc.sql("INSERT INTO listed (listing_id, sku) VALUES (:listing, :sku)")
                .param("listing", listing.id())
                .param("sku", sku)
                .update();
    }
}
