/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.market;

import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import io.github.cameldiscogs.sandbox.internal.catalogue.Releases;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All listings of a seller, generated on first use. */
public final class Inventory {

    /** The first inventory crosses the largest unsigned 32-bit number, as Discogs did in 2026. */
    private static final long FIRST_LISTING = (1L << 32) - 20;

    private static final long LISTINGS_OF_A_SELLER = 1_000_000;
    private static final Duration SPAN = Duration.ofDays(1_200);
    private static final int TRIES = 40;
    private static final List<String> COMMENTS =
            List.of(
                    "Plays fine, \"as new\", ships worldwide",
                    "Small tear at the spine",
                    "Hairlines, no skips",
                    "Name on label",
                    "From a smoke-free home",
                    "Original inner sleeve & insert",
                    "Cut-out corner",
                    "Played twice",
                    "Warped a bit, tracks well");
    private static final List<String> COMMENTS_ON_OTHERS =
            List.of(
                    "Plays fine, \"as new\", ships worldwide",
                    "Cracked case, easy to replace",
                    "Booklet has a crease",
                    "From a smoke-free home",
                    "Sticker on the case",
                    "Tested on two players",
                    "Promo stamp on the inlay");
    private static final int GENERIC_SLEEVES = 3;
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
    private final Catalogue catalogue;
    private final Sessions sessions;
    private @Nullable Map<Long, Listing> listings;
    private long next;

    /**
     * @param now when the sandbox starts; all generated listings were posted before
     */
    public Inventory(long seed, int ordinal, int size, Catalogue catalogue, Instant now) {
        this.seed = seed;
        this.ordinal = ordinal;
        this.size = size;
        this.catalogue = catalogue;
        var end = Sessions.yesterday(now);
        this.sessions = new Sessions(seed, ordinal, Draw.Kind.LISTING, end.minus(SPAN), end, size);
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

    /**
     * Changes a listing, if there is one with that number, while nobody else does. What the change
     * fails with leaves it as it is.
     */
    public synchronized void change(long id, UnaryOperator<Listing> change) {
        listings().computeIfPresent(id, (any, listing) -> change.apply(listing));
    }

    /**
     * Sells listings: all of them, or none.
     *
     * @return as they were offered
     * @throws IllegalArgumentException if one of them is not for sale
     */
    public synchronized List<Listing> sell(long... ids) {
        var offered = Arrays.stream(ids).mapToObj(this::forSale).toList();
        offered.forEach(listing -> change(listing.id(), Listing::sold));
        return offered;
    }

    private Listing forSale(long id) {
        return find(id).filter(Listing::isForSale)
                .orElseThrow(
                        () -> new IllegalArgumentException("Listing " + id + " is not for sale"));
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
        long release = forSale(draw);
        int condition = (int) (Condition.MEDIA.size() * Math.pow(draw.share(), 2));
        return new Listing(
                firstId() + index,
                release,
                status(index),
                Condition.MEDIA.get(condition),
                sleeve(condition, draw),
                price(release, condition),
                draw.chance(40),
                draw.chance(50) ? "" : draw.pick(comments(release)),
                draw.chance(70) ? "" : "SHELF-" + draw.below(100),
                draw.chance(70) ? "" : "Cellar, box " + draw.below(20),
                draw.chance(50) ? null : weight(release),
                draw.chance(50) ? null : 1,
                sessions.at(index));
    }

    /** Mostly about as good as the medium. */
    private static String sleeve(int condition, Draw draw) {
        if (draw.chance(16)) {
            int first = Condition.SLEEVE.size() - GENERIC_SLEEVES;
            return Condition.SLEEVE.get(first + draw.below(GENERIC_SLEEVES));
        }
        int other = condition + draw.between(-1, 2);
        return Condition.MEDIA.get(Math.max(0, Math.min(Condition.MEDIA.size() - 1, other)));
    }

    private List<String> comments(long release) {
        return catalogue.releases().isRecord(release) ? COMMENTS : COMMENTS_ON_OTHERS;
    }

    private @Nullable Double weight(long release) {
        var grams = catalogue.releases().weight(release);
        return grams == null ? null : (Double) grams.doubleValue();
    }

    /**
     * One of which copies are for sale, these among them: no file, and nothing that was deleted.
     */
    private long forSale(Draw draw) {
        long release = 1L + draw.below(Releases.WELL_KNOWN);
        for (int tries = 0; tries < TRIES && !isForSale(release); tries++) {
            release = 1L + draw.below(Releases.WELL_KNOWN);
        }
        return release;
    }

    private boolean isForSale(long release) {
        return Releases.exist(release) && catalogue.market().numberForSale(release) > 0;
    }

    /** The usual price is that of the second-best condition; each worse one costs less. */
    private double price(long release, int condition) {
        double part = 1.15 - 0.12 * condition;
        double price = Math.max(1, catalogue.market().price(release) * part);
        return Math.rint(price * 100) / 100;
    }

    /** Nine of ten are for sale; the others have the other statuses in turn. */
    private static String status(int index) {
        return index % 10 == 9
                ? RARE_STATUSES.get(index / 10 % RARE_STATUSES.size())
                : Listing.FOR_SALE;
    }
}
