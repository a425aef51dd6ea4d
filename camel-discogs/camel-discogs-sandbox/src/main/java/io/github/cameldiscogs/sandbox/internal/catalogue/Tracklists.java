/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Track;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Generates tracklists with all features of Discogs's: headings, indexes with sub-tracks, credits.
 * Versions of a work differ in nothing but the positions.
 */
final class Tracklists {

    private static final int SHELLAC_SIDE = 190;
    private static final int FIRST_LONG_SONGS = 1949;
    private static final int FIRST_LONG_SINGLES = 1976;
    private static final int SIDE_OF_A_SINGLE = 420;
    private static final int MINUTE = 60;
    private static final int TRACKS_AFTER_A_HEADING = 3;

    private final long seed;
    private final Works works;
    private final Credits credits;
    private final TrackTitles titles;

    Tracklists(long seed, Works works, Credits credits, TrackTitles titles) {
        this.seed = seed;
        this.works = works;
        this.credits = credits;
        this.titles = titles;
    }

    /**
     * @param mastered whether the work has a master
     */
    List<Track> of(Work work, boolean mastered) {
        var outline = work.outline();
        var draw = new Draw(~seed, Draw.Kind.TRACKLIST, outline.key());
        boolean large = outline.form() == Form.ALBUM || outline.form() == Form.COMPILATION;
        boolean timed = !draw.chance(24) || Showpieces.work(outline.key()) != null;
        var all = credits.of(outline, mastered);
        var names = titles.of(outline, outline.tracks());
        var tracks = new ArrayList<Track>();
        var heading =
                large && draw.chance(6) ? Titles.of(outline.performer(), draw).heading() : null;
        var players = outline.various() ? credits.players(outline) : List.<Integer>of();
        for (int i = 0; i < outline.tracks(); i++) {
            if (heading != null && i == outline.tracks() - TRACKS_AFTER_A_HEADING) {
                tracks.add(new Track("", "heading", heading, "", null, null, null));
            }
            boolean parts = large && draw.chance(2);
            int seconds = seconds(outline, draw);
            var duration = timed ? duration(seconds) : "";
            tracks.add(
                    parts
                            ? index(outline, names.get(i), i, players, timed, seconds, draw)
                            : new Track(
                                    outline.position(i),
                                    "track",
                                    names.get(i),
                                    duration,
                                    player(outline, i, players),
                                    creditsOf(i, all),
                                    null));
        }
        return tracks;
    }

    /** Who plays a track of a compilation; null on the works of one artist. */
    private @Nullable List<ArtistCredit> player(Outline outline, int track, List<Integer> players) {
        if (players.isEmpty()) {
            return null;
        }
        long artist = Credits.partner(outline.block(), players.get(track));
        return List.of(works.credit(artist, "", "", "", ""));
    }

    private @Nullable List<ArtistCredit> creditsOf(int track, List<Credit> all) {
        var own =
                all.stream()
                        .filter(credit -> credit.isOf(track))
                        .map(credit -> works.credit(credit.artist(), "", "", credit.role(), ""))
                        .toList();
        return own.isEmpty() ? null : own;
    }

    private Track index(
            Outline outline,
            String title,
            int number,
            List<Integer> players,
            boolean timed,
            int seconds,
            Draw draw) {
        var position = outline.position(number);
        var parts = Titles.of(outline.performer(), draw).tracks(2);
        int first = seconds / 2 - draw.below(seconds / 4);
        return new Track(
                "",
                "index",
                title,
                timed ? duration(seconds) : "",
                player(outline, number, players),
                null,
                List.of(
                        part(position + "a", parts.get(0), timed ? duration(first) : ""),
                        part(
                                position + "b",
                                parts.get(1),
                                timed ? duration(seconds - first) : "")));
    }

    private static Track part(String position, String title, String duration) {
        return new Track(position, "track", title, duration, null, null, null);
    }

    private static int seconds(Outline outline, Draw draw) {
        int usual = outline.performer().genre().seconds();
        int seconds = (int) (usual * (1 + draw.deviation() * 0.28));
        return Math.min(longest(outline) + draw.below(9), Math.max(usual / 3, seconds));
    }

    private static int longest(Outline outline) {
        if (outline.workYear() < FIRST_LONG_SONGS) {
            return SHELLAC_SIDE;
        }
        boolean small = outline.form() == Form.SINGLE || outline.form() == Form.EP;
        return small && outline.workYear() < FIRST_LONG_SINGLES
                ? SIDE_OF_A_SINGLE * 2 / outline.tracks()
                : 4 * outline.performer().genre().seconds();
    }

    private static String duration(int seconds) {
        return seconds / MINUTE + ":" + Digits.of(seconds % MINUTE, 2);
    }
}
