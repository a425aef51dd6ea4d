/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/** What a release fetches on the marketplace, in US dollars. */
public final class Market {

    private static final int SAMPLES = 1_000;

    private final long seed;

    Market(long seed) {
        this.seed = seed;
    }

    /** How many copies are offered, often none. */
    public int numberForSale(long release) {
        var draw = draw(release);
        return draw.chance(20) ? 0 : 1 + draw.below(120);
    }

    /** The lowest price, or null when nobody offers the release. */
    public @Nullable Number lowestPrice(long release) {
        return numberForSale(release) == 0 ? null : Amounts.shortest(price(release) / 2);
    }

    /** A fair price for a copy in good condition. */
    public double price(long release) {
        var draw = draw(release);
        draw.next();
        draw.next();
        int cents = 100 + draw.below(3000) + (draw.chance(5) ? draw.below(40_000) : 0);
        return draw.chance(20) ? cents / 100 : cents / 100.0;
    }

    /**
     * What many copies are worth together, judged by a thousand of them at most.
     *
     * @param releaseAt the release at a place, from 0
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
