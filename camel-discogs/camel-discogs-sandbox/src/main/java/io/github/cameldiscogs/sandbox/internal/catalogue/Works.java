/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Generates the works that releases are versions of. */
final class Works {

    private static final Weighted<String> JOINS =
            Weighted.of(40, "&")
                    .and(26, "feat.")
                    .and(14, ",")
                    .and(8, "Vs.")
                    .and(6, "And")
                    .and(6, "/");
    private static final int NEAR = 2;
    private static final int PERCENT_OF_TWO_GENRES = 25;

    private final long seed;
    private final Links links;
    private final Names names;
    private final Outlines outlines;
    private final Credits credits;
    private final TrackTitles trackTitles;
    private final Memo<Work> works = new Memo<>();

    Works(
            long seed,
            Links links,
            Names names,
            Outlines outlines,
            Credits credits,
            TrackTitles trackTitles) {
        this.seed = seed;
        this.links = links;
        this.names = names;
        this.outlines = outlines;
        this.credits = credits;
        this.trackTitles = trackTitles;
    }

    /** The work of this release. */
    Work ofRelease(long release) {
        return work(outlines.of(release));
    }

    Work ofMaster(long master) {
        return ofRelease(master * Discography.BLOCK);
    }

    ArtistCredit credit(long artist, String anv, String join, String role, String tracks) {
        return new ArtistCredit(
                names.artist(artist), anv, join, role, tracks, artist, links.artist(artist), null);
    }

    /** Versions of a master have all in common but their outlines. */
    private Work work(Outline outline) {
        return works.of(outline.key(), () -> made(outline)).in(outline);
    }

    private Work made(Outline outline) {
        var draw = new Draw(seed, Draw.Kind.WORK, outline.key());
        var genre = outline.performer().genre();
        var second = draw.pick(genre.companions());
        boolean two = draw.chance(PERCENT_OF_TWO_GENRES) && second.first() <= outline.workYear();
        var genres = new TreeSet<String>();
        genres.add(genre.name());
        var styles = new ArrayList<String>();
        styles(genre, 2, outline, draw, styles);
        if (two) {
            genres.add(second.name());
            styles(second, 1, outline, draw, styles);
        }
        boolean unknown = draw.chance(7);
        var made = Showpieces.work(outline.key());
        if (made != null) {
            return new Work(
                    outline, made.title(), artists(outline, draw), made.genres(), made.styles());
        }
        return new Work(
                outline,
                title(outline, draw),
                artists(outline, draw),
                List.copyOf(genres),
                unknown || styles.isEmpty() ? null : List.copyOf(styles));
    }

    /** Styles of an artist are near each other in the list, those of a second genre are any. */
    private static void styles(
            Genre genre, int most, Outline outline, Draw draw, List<String> styles) {
        var performer = outline.performer();
        var fitting = genre.styles(outline.workYear(), performer.country());
        if (fitting.isEmpty()) {
            return;
        }
        boolean own = genre == performer.genre();
        int usual = own ? (int) (performer.taste() * fitting.size()) : draw.below(fitting.size());
        int count = most > 1 && draw.chance(45) ? most : 1;
        for (int i = 0; i < count; i++) {
            int near = usual + draw.between(-NEAR, NEAR);
            var style = fitting.get(Math.max(0, Math.min(fitting.size() - 1, near))).name();
            if (!styles.contains(style)) {
                styles.add(style);
            }
        }
    }

    private String title(Outline outline, Draw draw) {
        var titles = Titles.of(outline.performer(), draw);
        return switch (outline.form()) {
            case SINGLE -> {
                var songs = trackTitles.of(outline, 2);
                boolean both = outline.tracks() == 2 && draw.chance(35);
                yield both ? songs.get(0) + " / " + songs.get(1) : songs.get(0);
            }
            case EP -> {
                var song = draw.chance(50) ? trackTitles.of(outline, 1).get(0) : titles.album();
                yield draw.chance(40) && !song.contains("?") ? song + " EP" : song;
            }
            case ALBUM -> titles.album();
            case COMPILATION ->
                    outline.various()
                            ? titles.various()
                            : titles.best(
                                    Names.withoutNumber(names.artist(outline.performer().id())));
        };
    }

    private List<ArtistCredit> artists(Outline outline, Draw draw) {
        if (outline.various()) {
            return List.of(credit(Names.VARIOUS, "", "", "", ""));
        }
        long main = outline.performer().id();
        var variation = draw.chance(7) ? variation(main) : null;
        var anv = variation == null ? "" : variation;
        if (!credits.isShared(outline)) {
            return List.of(credit(main, anv, "", "", ""));
        }
        long other = Credits.partner(outline.block(), Credits.COLLABORATOR);
        return List.of(credit(main, anv, draw.pick(JOINS), "", ""), credit(other, "", "", "", ""));
    }

    /** Another way to write a name; null if there is none. */
    @Nullable String variation(long artist) {
        var name = Names.withoutNumber(names.artist(artist));
        if (name.startsWith("The ")) {
            return name.substring("The ".length());
        }
        int space = name.indexOf(' ');
        boolean ownName = Performers.isPerson(artist) && !names.isStaged(artist);
        return ownName && space > 1 ? name.charAt(0) + "." + name.substring(space) : null;
    }
}
