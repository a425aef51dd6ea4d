/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Artist;
import io.github.cameldiscogs.sandbox.internal.answer.ArtistRef;
import io.github.cameldiscogs.sandbox.internal.answer.ArtistRelease;
import io.github.cameldiscogs.sandbox.internal.answer.StatsBlock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes the answers about artists. */
public final class Artists {

    /** The order of years; releases of unknown ones come last. */
    public static final Comparator<@Nullable Integer> UNKNOWN_LAST =
            Comparator.nullsLast(Comparator.naturalOrder());

    /** Longer ones are cut, as recorded in 2026. */
    private static final int LONGEST_TRACKS = 25;

    /** Roles of one's own and on single tracks come first and last, the others between. */
    private static final List<String> FIRST_AND_LAST =
            List.of(Appearance.MAIN, "", Appearance.ON_TRACK);

    private static final Comparator<Appearance> ORDER =
            Comparator.comparingInt(Artists::rankOfRole)
                    .thenComparing(Appearance::role)
                    .thenComparing(Appearance::year, UNKNOWN_LAST)
                    .thenComparing(Appearance::mastered)
                    .thenComparing(Artists::number);

    private static final int ONE_OF_ALIASES = 3;

    private final long seed;
    private final Links links;
    private final Names names;
    private final Performers performers;
    private final Appearances appearances;
    private final Works works;
    private final Releases releases;
    private final Pictures pictures;
    private final Portraits portraits;
    private final Popularity popularity;

    Artists(
            long seed,
            Links links,
            Names names,
            Performers performers,
            Appearances appearances,
            Works works,
            Releases releases,
            Pictures pictures,
            Portraits portraits,
            Popularity popularity) {
        this.seed = seed;
        this.links = links;
        this.names = names;
        this.performers = performers;
        this.appearances = appearances;
        this.works = works;
        this.releases = releases;
        this.pictures = pictures;
        this.portraits = portraits;
        this.popularity = popularity;
    }

    /** Whether there is an artist with that number. */
    public static boolean exist(long id) {
        return id >= 1 && id <= Discography.ARTISTS;
    }

    /** The highest number of an artist; the lowest is 1. */
    public static long last() {
        return Discography.ARTISTS;
    }

    public String name(long id) {
        return names.artist(id);
    }

    /**
     * @param rendering converts markup to the requested text format
     */
    public Optional<Artist> artist(long id, UnaryOperator<String> rendering) {
        return exist(id) ? Optional.of(existing(id, rendering)) : Optional.empty();
    }

    private Artist existing(long id, UnaryOperator<String> rendering) {
        var draw = new Draw(seed, Draw.Kind.ARTIST, id);
        var address = links.artist(id);
        var alias = alias(id);
        var variation = works.variation(id);
        return new Artist(
                id,
                names.artist(id),
                address,
                links.website(Links.page("artist", id, names.artist(id))),
                address + "/releases",
                portraits.ofArtist(id),
                names.isStaged(id) && draw.chance(70) ? names.realName(bearer(id)) : null,
                isUndescribed(id, draw) ? "" : rendering.apply(profile(id, draw)),
                draw.chance(30) ? List.of("https://example.com/artist/" + id) : null,
                variation != null && draw.chance(60) ? List.of(variation) : null,
                alias.isEmpty() ? null : List.of(relative(alias.getAsLong(), false)),
                relatives(Performers.members(id)),
                relatives(Performers.groups(id)),
                draw.pick(Vocabulary.DATA_QUALITIES));
    }

    private static boolean isUndescribed(long id, Draw draw) {
        return draw.chance(36) && Showpieces.artistProfile(id) == null;
    }

    private String profile(long id, Draw draw) {
        if (id == Names.VARIOUS) {
            return "For releases by more artists than are worth naming.";
        }
        var made = Showpieces.artistProfile(id);
        if (made != null) {
            return made;
        }
        var performer = performers.of(id);
        var text =
                new StringBuilder(
                        "%s %s from %s%s."
                                .formatted(
                                        performer.genre().name(),
                                        performer.person() ? "artist" : "group",
                                        performer.country().today(),
                                        years(performer)));
        var members = Performers.members(id);
        if (members.size() > 1) {
            text.append(" Founded by [a%d] and [a%d].".formatted(members.get(0), members.get(1)));
        }
        if (draw.chance(40)) {
            long block = Discography.blocksOf(id).get(0);
            text.append(
                    "\r\n\r\n[i]See also[/i] [l%d] & [url=https://example.com/]this page[/url]."
                            .formatted(Discography.label(block * Discography.BLOCK)));
        }
        return text.toString();
    }

    /** Whoever is also in groups was active before or after, too. */
    private static String years(Performer performer) {
        return Performers.groups(performer.id()).isEmpty()
                ? ", active from %d to %d".formatted(performer.first(), performer.last())
                : "";
    }

    /** Another name of the same person. */
    private OptionalLong alias(long id) {
        var other = Performers.twin(id);
        return other.isPresent()
                        && names.isStaged(id)
                        && names.isStaged(other.getAsLong())
                        && bearer(id, other.getAsLong()) % ONE_OF_ALIASES == 0
                ? other
                : OptionalLong.empty();
    }

    /** Whose real name a person with several names has. */
    private long bearer(long id) {
        var other = alias(id);
        return other.isEmpty() ? id : bearer(id, other.getAsLong());
    }

    private static long bearer(long id, long alias) {
        return Math.min(id, alias);
    }

    private @Nullable List<ArtistRef> relatives(List<Long> ids) {
        return ids.isEmpty() ? null : ids.stream().map(id -> relative(id, true)).toList();
    }

    private ArtistRef relative(long id, boolean membership) {
        return new ArtistRef(
                id,
                names.artist(id),
                links.artist(id),
                membership ? id % 2 == 0 : null,
                portraits.besideArtist(id));
    }

    /**
     * All that an artist contributed to: masters, and releases without one. As recorded in 2026,
     * they come role by role, in a role by year, unknown years last, and in a year the releases
     * first. What an artist did in several roles is there once for each.
     */
    public List<Appearance> appearances(long id) {
        return appearances.of(id).stream().sorted(ORDER).toList();
    }

    /**
     * A row of that list.
     *
     * @param userCounts the caller's own copies and wants of a release; null for anonymous callers
     */
    public ArtistRelease release(
            Appearance appearance, LongFunction<StatsBlock.@Nullable Counts> userCounts) {
        return appearance.mastered()
                ? masterRow(appearance, userCounts)
                : releaseRow(appearance, userCounts);
    }

    public String title(Appearance appearance) {
        return works.ofRelease(appearance.key()).title();
    }

    /** The format in such a row; empty for masters. */
    public String format(Appearance appearance) {
        if (appearance.mastered()) {
            return "";
        }
        var work = works.ofRelease(appearance.key());
        return ShortFormat.of(releases.pressing(appearance.key(), work).formats());
    }

    private static int rankOfRole(Appearance appearance) {
        int rank = FIRST_AND_LAST.indexOf(appearance.role());
        return rank < 0 ? 1 : rank;
    }

    /** Of the master or of the release. */
    private static long number(Appearance appearance) {
        return appearance.mastered() ? Discography.block(appearance.key()) : appearance.key();
    }

    private static String shortened(String tracks) {
        return tracks.length() <= LONGEST_TRACKS
                ? tracks
                : tracks.substring(0, LONGEST_TRACKS - 3) + "...";
    }

    private ArtistRelease masterRow(
            Appearance appearance, LongFunction<StatsBlock.@Nullable Counts> userCounts) {
        long master = number(appearance);
        var work = works.ofMaster(master);
        long main = Masters.mainRelease(master);
        return new ArtistRelease(
                master,
                work.title(),
                "master",
                main,
                null,
                null,
                null,
                work.artistLine(),
                appearance.role(),
                links.master(master),
                appearance.year(),
                null,
                pictures.thumbnail('M', master),
                popularity.stats(main, userCounts.apply(main)));
    }

    private ArtistRelease releaseRow(
            Appearance appearance, LongFunction<StatsBlock.@Nullable Counts> userCounts) {
        long release = appearance.key();
        var tracks = appearance.tracks();
        var work = works.ofRelease(release);
        var pressing = releases.pressing(release, work);
        return new ArtistRelease(
                release,
                work.title(),
                "release",
                null,
                "Accepted",
                ShortFormat.of(pressing.formats()),
                ReleaseTexts.labelLine(pressing.labels()),
                work.artistLine(),
                appearance.role(),
                links.release(release),
                appearance.year(),
                tracks == null ? null : shortened(tracks),
                releases.thumbnail(pressing),
                popularity.stats(release, userCounts.apply(release)));
    }
}
