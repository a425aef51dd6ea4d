/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.StatsBlock;
import org.jspecify.annotations.Nullable;

/** The numbers of users who have and want a release: few for most, very many for some. */
public final class Popularity {

    private static final int MOST_OWNERS = 60_000;
    private static final double USUAL = Math.log(9);
    private static final double LESS = 2.6;
    private static final double MORE = 2.1;
    private static final double WITH_MASTER = 3;

    private final long seed;
    private final Discography discography;
    private final Outlines outlines;

    Popularity(long seed, Discography discography, Outlines outlines) {
        this.seed = seed;
        this.discography = discography;
        this.outlines = outlines;
    }

    public int have(long release) {
        return (int) Math.min(MOST_OWNERS, owners(draw(release), release));
    }

    public int want(long release) {
        var draw = draw(release);
        double wants = owners(draw, release) * Math.exp(draw.deviation() - 1) + draw.below(3);
        return (int) Math.min(MOST_OWNERS, wants);
    }

    private double owners(Draw draw, long release) {
        double deviation = draw.deviation();
        var made = Showpieces.owners(release);
        if (made != null) {
            return made;
        }
        double exponent = USUAL + deviation * (deviation < 0 ? LESS : MORE);
        return Math.exp(exponent)
                * (discography.belongsToMaster(release) ? WITH_MASTER : 1)
                * owners(outlines.of(release).medium());
    }

    /** How many own a release on a medium, compared with all media. */
    private static double owners(Medium medium) {
        return switch (medium) {
            case VINYL -> 1.6;
            case CD -> 1.5;
            case DVD, CASSETTE -> 0.7;
            case CDR -> 0.45;
            case FILE, CARTRIDGE, REEL -> 0.3;
            case SHELLAC -> 0.15;
        };
    }

    /**
     * @param user the caller's own counts; null for anonymous callers
     */
    public StatsBlock stats(long release, StatsBlock.@Nullable Counts user) {
        return new StatsBlock(new StatsBlock.Counts(want(release), have(release)), user);
    }

    private Draw draw(long release) {
        return new Draw(seed, Draw.Kind.POPULARITY, release);
    }
}
