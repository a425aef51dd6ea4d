/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Generates works and pressings from the seed and a number. */
final class Works {

    private static final int FIRST_YEAR = 1955;
    private static final int LAST_YEAR = 2023;
    private static final List<String> JOINS = List.of("&", "feat.", ",", "Vs.", "And", "/");

    private final long seed;
    private final Links links;
    private final Names names;
    private final Discography discography;

    Works(long seed, Links links, Names names, Discography discography) {
        this.seed = seed;
        this.links = links;
        this.names = names;
        this.discography = discography;
    }

    /** The work of this release. */
    Work ofRelease(long release) {
        long block = Discography.block(release);
        return discography.belongsToMaster(release)
                ? work(block, block * Discography.BLOCK)
                : work(block, release);
    }

    Work ofMaster(long master) {
        return work(master, master * Discography.BLOCK);
    }

    ArtistCredit credit(long artist, String anv, String join, String role, String tracks) {
        return new ArtistCredit(
                names.artist(artist), anv, join, role, tracks, artist, links.artist(artist), null);
    }

    private Work work(long block, long key) {
        var draw = new Draw(seed, Draw.Kind.WORK, key);
        var title = Names.title(draw);
        var genre = draw.pick(Genre.ALL.subList(0, draw.chance(80) ? 6 : Genre.ALL.size()));
        var second = draw.pick(Genre.ALL);
        var genres =
                draw.chance(20) && !second.equals(genre)
                        ? List.of(genre.name(), second.name())
                        : List.of(genre.name());
        return new Work(
                key,
                title,
                artists(block, draw),
                genres,
                styles(genre, draw),
                draw.between(FIRST_YEAR, LAST_YEAR));
    }

    private List<ArtistCredit> artists(long block, Draw draw) {
        long main = Discography.artist(block);
        var plainName = Names.withoutNumber(names.artist(main));
        var anv = draw.chance(8) ? plainName.toUpperCase(Locale.ROOT) : "";
        long other = Discography.artist(block + 2 + draw.below(1000));
        if (main == Names.VARIOUS || other == main || !draw.chance(12)) {
            return List.of(credit(main, anv, "", "", ""));
        }
        return List.of(credit(main, anv, draw.pick(JOINS), "", ""), credit(other, "", "", "", ""));
    }

    private static @Nullable List<String> styles(Genre genre, Draw draw) {
        if (draw.chance(10)) {
            return null;
        }
        var first = draw.pick(genre.styles());
        var second = draw.pick(genre.styles());
        return draw.chance(40) && !first.equals(second) ? List.of(first, second) : List.of(first);
    }
}
