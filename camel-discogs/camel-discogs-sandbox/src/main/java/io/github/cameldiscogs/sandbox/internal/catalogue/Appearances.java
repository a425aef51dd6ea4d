/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Finds everything on which an artist is named: own works, and works of others. */
final class Appearances {

    private static final Pattern DETAIL = Pattern.compile(" \\[[^]]*]");

    private final Discography discography;
    private final Outlines outlines;
    private final Credits credits;
    private final TrackTitles titles;

    Appearances(Discography discography, Outlines outlines, Credits credits, TrackTitles titles) {
        this.discography = discography;
        this.outlines = outlines;
        this.credits = credits;
        this.titles = titles;
    }

    /**
     * All of them, in no particular order. Of the compilations by various artists, which are far
     * too many for a list, only those among the best-known releases.
     */
    List<Appearance> of(long artist) {
        var all = new ArrayList<Appearance>();
        for (long block : Discography.blocksOf(artist)) {
            works(block)
                    .filter(key -> artist == Names.VARIOUS || !isVarious(key))
                    .forEach(key -> add(all, key, Appearance.MAIN));
        }
        if (artist == Names.VARIOUS) {
            for (long block = 1; block <= Discography.block(Releases.WELL_KNOWN); block += 2) {
                works(block).filter(this::isVarious).forEach(k -> add(all, k, Appearance.MAIN));
            }
        } else if (artist > Discography.BUSY_ARTISTS) {
            for (long own : Discography.blocksOf(artist, Credits.lastBlockOfPartners())) {
                forOthers(own, all);
            }
        }
        return all;
    }

    private void forOthers(long own, List<Appearance> all) {
        for (int number = 1; number <= Credits.CREDITED; number++) {
            for (long block : Credits.employers(own, number)) {
                credited(block, number, all);
            }
        }
        for (long block : Credits.employers(own, Credits.COLLABORATOR)) {
            works(block)
                    .filter(key -> credits.mayBeShared(key, isVarious(key)))
                    .filter(key -> credits.isShared(outlines.of(key)))
                    .forEach(key -> add(all, key, Appearance.MAIN));
        }
        for (int i = 0; i < Credits.CANDIDATES; i++) {
            int number = Credits.FIRST_OF_VARIOUS + i;
            for (long block : Credits.employers(own, number)) {
                onTrack(block, number, all);
            }
        }
    }

    private void credited(long block, int number, List<Appearance> all) {
        works(block)
                .filter(key -> credits.mayCredit(key, number, isMastered(key)))
                .mapToObj(outlines::of)
                .filter(outline -> credits.isOfItsTime(outline, number))
                .forEach(
                        outline -> {
                            var credit = credits.credit(outline, number);
                            roles(credit.role()).forEach(role -> add(all, outline.key(), role));
                        });
    }

    /** The roles as lists have them: each for itself and without details. */
    private static List<String> roles(String role) {
        return Arrays.stream(DETAIL.matcher(role).replaceAll("").split(", "))
                .map(one -> one.replace(" By", " by"))
                .toList();
    }

    private void onTrack(long block, int number, List<Appearance> all) {
        works(block)
                .filter(this::isVarious)
                .forEach(
                        key -> {
                            var outline = outlines.of(key);
                            int track = credits.players(outline).indexOf(number);
                            if (track >= 0) {
                                var title = titles.of(outline, outline.tracks()).get(track);
                                all.add(appearance(key, Appearance.ON_TRACK, title));
                            }
                        });
    }

    private void add(List<Appearance> all, long key, String role) {
        all.add(appearance(key, role, ""));
    }

    private Appearance appearance(long key, String role, String tracks) {
        boolean mastered = isMastered(key);
        return new Appearance(
                key,
                mastered,
                year(key, mastered),
                role,
                mastered || tracks.isEmpty() ? null : tracks);
    }

    private @Nullable Integer year(long key, boolean mastered) {
        var outline = outlines.of(key);
        return mastered ? (Integer) outline.workYear() : outline.knownYear();
    }

    /** All works of a block: that of its master, and the releases without one. */
    private LongStream works(long block) {
        var lone = discography.loneReleases(block).filter(release -> release > 0);
        return block == 0
                ? lone
                : LongStream.concat(LongStream.of(block * Discography.BLOCK), lone);
    }

    private boolean isVarious(long key) {
        return Outlines.isVarious(Discography.block(key), key, isMastered(key));
    }

    private boolean isMastered(long key) {
        return discography.belongsToMaster(key);
    }
}
