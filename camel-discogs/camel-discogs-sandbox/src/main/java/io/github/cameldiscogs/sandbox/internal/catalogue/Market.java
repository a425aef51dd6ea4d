/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** Marketplace prices of releases, in US dollars. */
public final class Market {

    private static final int SAMPLES = 1_000;

    private final long seed;

    Market(long seed) {
        this.seed = seed;
    }

    /** The number of copies for sale, often none. */
    public int numberForSale(long release) {
        var draw = draw(release);
        return draw.chance(20) ? 0 : 1 + draw.below(120);
    }

    /** The lowest price; null if no copy is for sale. */
    public @Nullable Number lowestPrice(long release) {
        return numberForSale(release) == 0 ? null : Amounts.shortest(price(release) / 2);
    }

    /** The price of a copy in good condition. */
    public double price(long release) {
        var draw = draw(release);
        draw.next();
        draw.next();
        int cents = 100 + draw.below(3000) + (draw.chance(5) ? draw.below(40_000) : 0);
        return draw.chance(20) ? cents / 100 : cents / 100.0;
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
