/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.model.Listing;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copies of a shop on its shelf, and what Discogs has of them. */
final class Shelf {

    private final RunningShop shop;
    private final JdbcClient jdbc;

    Shelf(RunningShop shop) {
        this.shop = shop;
        this.jdbc = shop.database();
    }

    void put(String sku, long release, String price) {
        jdbc.sql(
                        """
                        INSERT INTO stock (sku, release_id, media_condition, comments, price)
                        VALUES (:sku, :release, 'Near Mint (NM or M-)', :comments, :price)
                        """)
                .param("sku", sku)
                .param("release", release)
                .param("comments", "Plays well, \u201cas new\u201d")
                .param("price", new BigDecimal(price))
                .update();
    }

    /** So many at once. */
    void put(int count) {
        jdbc.sql(
                        """
                        INSERT INTO stock (sku, release_id, media_condition, sleeve_condition, price)
                        SELECT 'S-' || number, number, 'Very Good (VG)', 'Good (G)', 10 + number
                        FROM (VALUES %s) AS numbers (number)
                        """
                                .formatted(
                                        String.join(
                                                ", ",
                                                IntStream.rangeClosed(1, count)
                                                        .mapToObj("(%d)"::formatted)
                                                        .toList())))
                .update();
    }

    void update(String sku, String change) {
        jdbc.sql("UPDATE stock SET " + change + " WHERE sku = :sku").param("sku", sku).update();
    }

    void updateAll(String change) {
        jdbc.sql("UPDATE stock SET " + change).update();
    }

    String holder(String sku) {
        return jdbc.sql("SELECT COALESCE(holder, '') FROM stock WHERE sku = :sku")
                .param("sku", sku)
                .query(String.class)
                .single();
    }

    /** What is for sale on Discogs with the number of a copy. */
    List<Listing> listings(String sku) {
        return listings().stream().filter(listing -> sku.equals(listing.externalId())).toList();
    }

    /** What is for sale on Discogs that has the number of a copy. */
    List<Listing> listings() {
        var skus = shop.column("SELECT sku FROM stock");
        return shop.ask("discogs:inventory?status=For Sale").stream()
                .map(Listing.class::cast)
                .filter(listing -> skus.contains(listing.externalId()))
                .toList();
    }

    /** Nothing is otherwise on Discogs than in stock, and nothing is under way. */
    void assertThatDiscogsFollows() {
        soon().untilAsserted(
                        () -> {
                            assertThat(
                                            jdbc.sql(
                                                            "SELECT sku || ': ' || step FROM stock_difference")
                                                    .query(String.class)
                                                    .list())
                                    .isEmpty();
                            assertThat(
                                            jdbc.sql("SELECT sku FROM stock_task")
                                                    .query(String.class)
                                                    .list())
                                    .isEmpty();
                        });
    }
}
