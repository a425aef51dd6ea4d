/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Track;
import java.util.ArrayList;
import java.util.List;

/**
 * Generates tracklists with all features of Discogs's: headings, indexes with sub-tracks, credits.
 */
final class Tracklists {

    private final long seed;
    private final Works works;

    Tracklists(long seed, Works works) {
        this.seed = seed;
        this.works = works;
    }

    List<Track> of(Work work) {
        var draw = new Draw(seed, Draw.Kind.TRACKLIST, work.key());
        boolean timed = !draw.chance(25);
        int count = draw.between(2, 14);
        var tracks = new ArrayList<Track>();
        if (draw.chance(10)) {
            tracks.add(new Track("", "heading", "Live & Unreleased", "", null, null, null));
        }
        for (int i = 0; i < count; i++) {
            var position = position(i, count);
            tracks.add(
                    draw.chance(4)
                            ? index(position, timed, draw)
                            : track(position, timed, work, draw));
        }
        return tracks;
    }

    private static String position(int index, int count) {
        int half = (count + 1) / 2;
        return index < half ? "A" + (index + 1) : "B" + (index - half + 1);
    }

    private Track track(String position, boolean timed, Work work, Draw draw) {
        boolean compilation = work.artists().get(0).id() == Names.VARIOUS;
        return new Track(
                position,
                "track",
                Names.title(draw),
                duration(timed, draw),
                compilation ? List.of(someArtist("", draw)) : null,
                draw.chance(12) ? List.of(someArtist(draw.pick(Vocabulary.ROLES), draw)) : null,
                null);
    }

    private static Track index(String position, boolean timed, Draw draw) {
        return new Track(
                "",
                "index",
                Names.title(draw),
                duration(timed, draw),
                null,
                null,
                List.of(part(position + "a", timed, draw), part(position + "b", timed, draw)));
    }

    private static Track part(String position, boolean timed, Draw draw) {
        return new Track(
                position, "track", Names.title(draw), duration(timed, draw), null, null, null);
    }

    private ArtistCredit someArtist(String role, Draw draw) {
        return works.credit(1 + draw.below(100_000), "", "", role, "");
    }

    private static String duration(boolean timed, Draw draw) {
        return timed ? "%d:%02d".formatted(draw.between(1, 12), draw.below(60)) : "";
    }
}
