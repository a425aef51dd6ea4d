/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.StatsBlock;
import org.jspecify.annotations.Nullable;

/** The numbers of users who have and want a release. */
public final class Popularity {

    private static final int MOST_OWNERS = 4_000;
    private static final int MOST_WANTS = 1_500;

    private final long seed;

    Popularity(long seed) {
        this.seed = seed;
    }

    public int have(long release) {
        return draw(release).below(MOST_OWNERS);
    }

    public int want(long release) {
        var draw = draw(release);
        draw.next();
        return draw.below(MOST_WANTS);
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
