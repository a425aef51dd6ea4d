/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

/** Computes the bare facts of releases. */
final class Outlines {

    private static final int ONE_OF_BLOCKS = 40;
    private static final int BLOCK_OF_VARIOUS = 7;
    private static final int FIRST_OF_VARIOUS = 62;

    private static final int FIRST_ALBUMS = 1948;
    private static final int FIRST_EPS = 1952;
    private static final int FIRST_COMPILATIONS = 1956;
    private static final int FIRST_MAXI_SINGLES = 1976;
    private static final int FIRST_FILE = 1999;
    private static final int FIRST_UNFINISHED_YEAR = 2025;
    private static final int PERCENT_KNOWN = 17;
    private static final int FIRST_OPEN_YEAR = 2020;
    private static final int PERCENT_OF_OPEN_YEARS = 86;
    private static final int YEARS_BEFORE_A_COMPILATION = 4;

    private static final Weighted<Integer> TRACKS_OF_SINGLES =
            Weighted.of(52, 2).and(26, 3).and(22, 4);
    private static final int LAST_SMALL_ALBUMS = 1956;
    private static final int FEWEST_OF_ALBUMS = 4;
    private static final int USUAL_SECONDS = 240;

    /** In seconds, with some room for tracks that are longer than usual. */
    private static final int LONGEST_RECORD = 2_900;

    private static final int LONGEST_DISC = 4_400;
    private static final int SOME_ROOM = 700;

    private final long seed;
    private final Discography discography;
    private final Performers performers;

    Outlines(long seed, Discography discography, Performers performers) {
        this.seed = seed;
        this.discography = discography;
        this.performers = performers;
    }

    /** The bare facts of a release. */
    Outline of(long release) {
        long block = Discography.block(release);
        boolean mastered = discography.belongsToMaster(release);
        long key = mastered ? block * Discography.BLOCK : release;
        var performer = performers.of(Discography.artist(block));
        var draw = new Draw(seed, Draw.Kind.OUTLINE, key);
        var made = Showpieces.work(key);
        if (made != null) {
            return pressed(made(release, key, performer, made));
        }
        boolean various = isVarious(block, key, mastered);
        int own = workYear(performer, draw);
        int workYear = various ? compiled(own, draw) : own;
        var form = form(performer, various, workYear, draw);
        int tracks = tracks(form, workYear, performer.genre(), draw);
        return pressed(
                new Outline(
                        release,
                        key,
                        performer,
                        form,
                        various,
                        workYear,
                        tracks,
                        workYear,
                        true,
                        Medium.VINYL,
                        1));
    }

    private static Outline made(long release, long key, Performer performer, Showpiece made) {
        int tracks = made.tracks().size();
        return new Outline(
                release,
                key,
                performer,
                Form.ALBUM,
                false,
                made.year(),
                tracks,
                made.year(),
                true,
                Medium.VINYL,
                1);
    }

    private static int workYear(Performer performer, Draw draw) {
        int years = performer.last() - performer.first() + 1;
        int year = performer.first() + (int) (Math.pow(draw.share(), 1.3) * years);
        return notYet(year, performer.first(), draw);
    }

    /** Compilations look back. */
    private static int compiled(int year, Draw draw) {
        int first = Math.max(FIRST_COMPILATIONS, year);
        int years = Calendar.LAST_YEAR - first;
        return notYet(first + (int) (draw.share() * years), first, draw);
    }

    /** Whether the work of this block and key is a compilation of many artists. */
    static boolean isVarious(long block, long key, boolean mastered) {
        if (block % 2 == 0) {
            return Discography.artist(block) == Names.VARIOUS;
        }
        return mastered
                ? block % ONE_OF_BLOCKS == BLOCK_OF_VARIOUS
                : key % Discography.BLOCK >= FIRST_OF_VARIOUS;
    }

    private static Form form(Performer performer, boolean various, int year, Draw draw) {
        var form = draw.pick(performer.genre().forms());
        if (various) {
            return Form.COMPILATION;
        }
        boolean early = year - performer.first() < YEARS_BEFORE_A_COMPILATION;
        return switch (form) {
            case COMPILATION ->
                    year < FIRST_ALBUMS
                            ? Form.SINGLE
                            : early || year < FIRST_COMPILATIONS ? Form.ALBUM : form;
            case ALBUM -> year < FIRST_ALBUMS && !draw.chance(12) ? Form.SINGLE : form;
            case EP -> year < FIRST_EPS ? Form.SINGLE : form;
            case SINGLE -> form;
        };
    }

    private static int tracks(Form form, int year, Genre genre, Draw draw) {
        if (year < FIRST_MAXI_SINGLES && form != Form.COMPILATION && form != Form.ALBUM) {
            return form == Form.SINGLE ? 2 : form.fewest();
        }
        if (form == Form.SINGLE) {
            return draw.pick(TRACKS_OF_SINGLES);
        }
        int tracks = draw.between(form.fewest(), form.most());
        if (year < LAST_SMALL_ALBUMS) {
            // An album on shellac has as many sides as tracks, and the first long ones were small
            return form.fewest();
        }
        boolean large = form == Form.ALBUM || form == Form.COMPILATION;
        return large ? Math.max(FEWEST_OF_ALBUMS, tracks * USUAL_SECONDS / longer(genre)) : tracks;
    }

    /** Who plays longer plays less. */
    private static int longer(Genre genre) {
        return Math.max(USUAL_SECONDS, genre.seconds());
    }

    private Outline pressed(Outline work) {
        if (Showpieces.isRelease(work.release())) {
            return work;
        }
        var draw = new Draw(seed, Draw.Kind.PRESSING, work.release());
        int year = work.isFirst() ? work.workYear() : reissue(work.workYear(), draw);
        var medium = draw.pick(Medium.of(work.form(), year));
        if (work.release() != work.key() && medium == Medium.SHELLAC) {
            year = Math.min(year, work.workYear() + 3);
        }
        return new Outline(
                work.release(),
                work.key(),
                work.performer(),
                work.form(),
                work.various(),
                work.workYear(),
                work.tracks(),
                year,
                !draw.chance(undated(year)) || isMain(work),
                medium,
                discs(work, medium, draw));
    }

    /** Most versions come out within two years. */
    private static int reissue(int workYear, Draw draw) {
        int soon = draw.between(0, 2);
        int years = Calendar.LAST_YEAR - workYear - 2;
        int later = years <= 0 ? 0 : 3 + (int) (draw.share() * years);
        return notYet(workYear + (draw.chance(60) ? soon : later), workYear, draw);
    }

    /** Of the last years, most releases are not entered yet. */
    private static int notYet(int year, int first, Draw draw) {
        int capped = Math.min(Calendar.LAST_YEAR, year);
        int percent =
                capped < FIRST_OPEN_YEAR
                        ? 100
                        : capped < FIRST_UNFINISHED_YEAR ? PERCENT_OF_OPEN_YEARS : PERCENT_KNOWN;
        boolean known = draw.chance(percent);
        return known ? capped : Math.max(first, capped - draw.between(2, 22));
    }

    /** Whether it is the main release of a master, which is always dated. */
    private static boolean isMain(Outline work) {
        return work.isFirst() && work.release() % Discography.BLOCK == 0;
    }

    /** Of 100 releases, how many have no year: the fewer, the younger they are. */
    private static int undated(int year) {
        return year < FIRST_FILE ? 21 : 9;
    }

    /** As many as the usual length of the tracks needs, and sometimes one more. */
    private static int discs(Outline work, Medium medium, Draw draw) {
        int seconds = work.tracks() * work.performer().genre().seconds();
        int room = draw.chance(85) ? 0 : SOME_ROOM;
        return switch (medium) {
            case SHELLAC -> (work.tracks() + 1) / 2;
            case VINYL -> 1 + (seconds + room) / LONGEST_RECORD;
            case CD, CDR -> 1 + (seconds + room) / LONGEST_DISC;
            case FILE -> work.tracks();
            default -> 1;
        };
    }
}
