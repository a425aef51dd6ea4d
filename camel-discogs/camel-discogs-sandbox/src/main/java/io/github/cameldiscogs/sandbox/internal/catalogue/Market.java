/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** Marketplace prices of releases, in US dollars. */
public final class Market {

    private static final int SAMPLES = 1_000;
    private static final int MOST_COPIES = 900;
    private static final double LOWEST = 0.5;
    private static final double HIGHEST = 5_000;
    private static final int FIRST_CHEAP_YEAR = 1985;
    private static final int CENTS = 100;

    private final long seed;
    private final Outlines outlines;
    private final Popularity popularity;

    Market(long seed, Outlines outlines, Popularity popularity) {
        this.seed = seed;
        this.outlines = outlines;
        this.popularity = popularity;
    }

    /** Whether copies of a release may be sold; files may not. */
    public boolean isSellable(long release) {
        return outlines.of(release).medium() != Medium.FILE;
    }

    /** The number of copies for sale: none of many releases, few of rare ones. */
    public int numberForSale(long release) {
        return isSellable(release) ? copies(release) : 0;
    }

    private int copies(long release) {
        var draw = draw(release);
        int have = popularity.have(release);
        double copies = Math.pow(have, 0.72) * (0.15 + 0.45 * draw.share()) + draw.share() - 0.6;
        return (int) Math.max(0, Math.min(MOST_COPIES, copies));
    }

    /** The lowest price; null if no copy is for sale. */
    public @Nullable Number lowestPrice(long release) {
        if (numberForSale(release) == 0) {
            return null;
        }
        double price = price(release);
        double part = 0.3 + 0.4 * draw(release).share();
        return Amounts.shortest(rounded(Math.max(LOWEST, price * part)));
    }

    /** The price of a copy in good condition. */
    public double price(long release) {
        var draw = draw(release);
        var outline = outlines.of(release);
        double wanted = (1.0 + popularity.want(release)) / (4.0 + popularity.have(release));
        double price =
                usual(outline.medium())
                        * (outline.year() < FIRST_CHEAP_YEAR ? 1.25 : 1)
                        * (outline.form() == Form.SINGLE ? 0.7 : 1)
                        * Math.sqrt(outline.medium() == Medium.FILE ? 1 : outline.discs())
                        * Math.pow(0.6 + wanted, 0.8)
                        * Math.exp(0.65 * draw.deviation() + (draw.chance(4) ? 2 : 0));
        double bounded = Math.min(HIGHEST, Math.max(LOWEST, price));
        return draw.chance(35) ? Math.max(1, Math.rint(bounded)) : rounded(bounded);
    }

    private static double usual(Medium medium) {
        return switch (medium) {
            case SHELLAC -> 8;
            case VINYL -> 12;
            case REEL -> 24;
            case CASSETTE, CARTRIDGE -> 8;
            case CD, DVD, FILE -> 7;
            case CDR -> 9;
        };
    }

    private static double rounded(double amount) {
        return Math.rint(amount * CENTS) / CENTS;
    }

    /**
     * The total price of many copies, extrapolated from at most a thousand of them.
     *
     * @param releaseAt the release at an index, from 0
     */
    public double worth(IntToLongFunction releaseAt, int count) {
        int step = Math.max(1, count / SAMPLES);
        double sum = 0;
        int samples = 0;
        for (int place = 0; place < count; place += step) {
            sum += price(releaseAt.applyAsLong(place));
            samples++;
        }
        return samples == 0 ? 0 : sum / samples * count;
    }

    private Draw draw(long release) {
        return new Draw(seed, Draw.Kind.MARKET, release);
    }
}
