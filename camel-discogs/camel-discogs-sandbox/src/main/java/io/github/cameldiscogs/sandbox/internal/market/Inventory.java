/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import io.github.cameldiscogs.sandbox.internal.catalogue.Market;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** All listings of a seller, generated on first use. */
public final class Inventory {

    /** The first inventory crosses the largest unsigned 32-bit number, as Discogs did in 2026. */
    private static final long FIRST_LISTING = (1L << 32) - 20;

    private static final long LISTINGS_OF_A_SELLER = 1_000_000;
    private static final Instant FIRST_DAY = Instant.parse("2019-01-01T18:30:00Z");
    private static final List<String> RARE_STATUSES =
            List.of(
                    Listing.DRAFT,
                    Listing.SOLD,
                    Listing.EXPIRED,
                    "Suspended",
                    "Violation",
                    "Deleted");

    private final long seed;
    private final int ordinal;
    private final int size;
    private final Market market;
    private @Nullable Map<Long, Listing> listings;
    private long next;

    public Inventory(long seed, int ordinal, int size, Market market) {
        this.seed = seed;
        this.ordinal = ordinal;
        this.size = size;
        this.market = market;
        this.next = firstId() + size;
    }

    /** All listings in any status, in the order in which they were posted. */
    public synchronized List<Listing> all() {
        return List.copyOf(listings().values());
    }

    public synchronized Optional<Listing> find(long id) {
        boolean mine = id >= firstId() && id < firstId() + LISTINGS_OF_A_SELLER;
        return mine ? Optional.ofNullable(listings().get(id)) : Optional.empty();
    }

    /** Adds a listing with the next free number. */
    public synchronized Listing add(LongFunction<Listing> maker) {
        var listing = maker.apply(next++);
        listings().put(listing.id(), listing);
        return listing;
    }

    /** Replaces the listing with the same number. */
    public synchronized void replace(Listing listing) {
        listings().replace(listing.id(), listing);
    }

    /** False if there was none. */
    public synchronized boolean remove(long id) {
        return listings().remove(id) != null;
    }

    public synchronized int countForSale() {
        return (int) listings().values().stream().filter(Listing::isForSale).count();
    }

    private long firstId() {
        return FIRST_LISTING + ordinal * LISTINGS_OF_A_SELLER;
    }

    private Map<Long, Listing> listings() {
        if (listings == null) {
            listings = new LinkedHashMap<>();
            for (int index = 0; index < size; index++) {
                var listing = generated(index);
                listings.put(listing.id(), listing);
            }
        }
        return listings;
    }

    private Listing generated(int index) {
        var draw = Draw.ofAccount(seed, ordinal, Draw.Kind.LISTING, index);
        long release = 1L + draw.below(Releases.WELL_KNOWN);
        return new Listing(
                firstId() + index,
                release,
                status(index),
                draw.pick(Condition.MEDIA),
                draw.chance(10) ? Condition.NOT_GRADED : draw.pick(Condition.SLEEVE),
                market.price(release),
                draw.chance(40),
                draw.chance(50) ? "" : "Plays fine, \"as new\", ships worldwide",
                draw.chance(70) ? "" : "SHELF-" + draw.below(100),
                draw.chance(70) ? "" : "Cellar, box " + draw.below(20),
                draw.chance(50) ? null : 230.0,
                draw.chance(50) ? null : 1,
                FIRST_DAY.plus(Duration.ofHours(5L * index)));
    }

    /** Nine of ten are for sale; the others have the other statuses in turn. */
    private static String status(int index) {
        return index % 10 == 9
                ? RARE_STATUSES.get(index / 10 % RARE_STATUSES.size())
                : Listing.FOR_SALE;
    }
}
