/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.github.cameldiscogs.examples.seller.failures.NotYetException;
import io.github.cameldiscogs.model.InventoryUpload;
import io.github.cameldiscogs.model.Listing;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for listings that were asked for, by the numbers of their copies. */
public final class Search {

    /** Clocks differ. */
    private static final Duration EARLIER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Listings listings;

    private record Asked(String sku, OffsetDateTime since) {}

    Search(JdbcClient jdbc, Listings listings) {
        this.jdbc = jdbc;
        this.listings = listings;
    }

    /**
     * @throws NotYetException while Discogs works on a file, which may have what is looked for
     */
    public void requireRest(Iterable<InventoryUpload> uploads) {
        for (var upload : uploads) {
            if (!UploadReport.isOver(upload)) {
                throw new NotYetException("Discogs still works on a file");
            }
        }
    }

    /**
     * Writes down which listings are there already. Discogs may take a while to show the others.
     *
     * @param inventory newest first
     */
    public void findAlready(List<Difference> copies, Iterable<Listing> inventory) {
        record(asked(copies), inventory);
    }

    /**
     * Writes down which listings are there. Those that are not will not come any more, and can be
     * asked for again.
     *
     * @param inventory newest first
     */
    public void find(List<Difference> copies, Iterable<Listing> inventory) {
        var asked = asked(copies);
        var found = record(asked, inventory);
        var missing = asked.keySet().stream().filter(sku -> !found.containsKey(sku)).toList();
        if (!missing.isEmpty()) {
            listings.notCreated(missing);
        }
    }

    private Map<String, Long> record(Map<String, Asked> asked, Iterable<Listing> inventory) {
        var found = asked.isEmpty() ? Map.<String, Long>of() : found(asked, inventory);
        found.forEach((sku, listing) -> listings.created(sku, listing));
        return found;
    }

    private Map<String, Asked> asked(List<Difference> copies) {
        return jdbc
                .sql("SELECT sku, since FROM listing WHERE sku IN (:skus) AND state = 'creating'")
                .param("skus", copies.stream().map(Difference::sku).toList())
                .query(Asked.class)
                .list()
                .stream()
                .collect(toMap(Asked::sku, identity()));
    }

    private Map<String, Long> found(Map<String, Asked> asked, Iterable<Listing> inventory) {
        var earliest =
                asked.values().stream()
                        .map(Asked::since)
                        .min(OffsetDateTime::compareTo)
                        .orElseThrow()
                        .minus(EARLIER);
        var before = listedBefore(asked.keySet());
        var found = new HashMap<String, Long>();
        for (var listing : inventory) {
            if (listing.posted() != null && listing.posted().isBefore(earliest)) {
                break;
            }
            if (asked.containsKey(listing.externalId())
                    && !before.contains(listing.id())
                    && !"Deleted".equals(listing.status())) {
                found.putIfAbsent(listing.externalId(), listing.id());
            }
        }
        return found;
    }

    /** Listings that the copies had once. */
    private Set<Long> listedBefore(Set<String> skus) {
        return new HashSet<>(
                jdbc.sql("SELECT listing_id FROM listed WHERE sku IN (:skus)")
                        .param("skus", skus)
                        .query(Long.class)
                        .list());
    }
}
