/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Artist;
import io.github.cameldiscogs.sandbox.internal.answer.ArtistRef;
import io.github.cameldiscogs.sandbox.internal.answer.ArtistRelease;
import io.github.cameldiscogs.sandbox.internal.answer.StatsBlock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the answers about artists. */
public final class Artists {

    /** Every fifth artist is a group of the next four. */
    private static final int GROUP = 5;

    /** The order of years; releases of unknown ones come last. */
    public static final Comparator<@Nullable Integer> UNKNOWN_LAST =
            Comparator.nullsLast(Comparator.naturalOrder());

    /** Longer ones are cut, as recorded in 2026. */
    private static final int LONGEST_TRACKS = 25;

    /** Of so many masters, a guest has mixed one besides producing it. */
    private static final int MIXED_AS_WELL = 3;

    private static final List<String> ROLES =
            List.of("Main", "Producer", "Mixed by", "TrackAppearance");
    private static final Comparator<ArtistRelease> ORDER =
            Comparator.<ArtistRelease>comparingInt(row -> ROLES.indexOf(row.role()))
                    .thenComparing(ArtistRelease::year, UNKNOWN_LAST)
                    .thenComparing(ArtistRelease::type, Comparator.reverseOrder())
                    .thenComparing(ArtistRelease::id);

    private final long seed;
    private final Links links;
    private final Names names;
    private final Discography discography;
    private final Works works;
    private final Releases releases;
    private final Pictures pictures;
    private final Portraits portraits;
    private final Popularity popularity;

    Artists(
            long seed,
            Links links,
            Names names,
            Discography discography,
            Works works,
            Releases releases,
            Pictures pictures,
            Portraits portraits,
            Popularity popularity) {
        this.seed = seed;
        this.links = links;
        this.names = names;
        this.discography = discography;
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
        var plain = Names.withoutNumber(names.artist(id));
        boolean group = id % GROUP == 0;
        return new Artist(
                id,
                names.artist(id),
                links.artist(id),
                links.website(Links.page("artist", id, names.artist(id))),
                links.artist(id) + "/releases",
                portraits.ofArtist(id),
                group || draw.chance(50) ? null : "Jean " + plain,
                draw.chance(30) ? "" : rendering.apply(profile(id)),
                draw.chance(50) ? List.of("https://example.com/artist/" + id) : null,
                draw.chance(40) ? List.of(plain.toUpperCase(Locale.ROOT), "The " + plain) : null,
                draw.chance(20) ? List.of(alias(1 + draw.below(Discography.ARTISTS))) : null,
                group ? members(id) : null,
                group || id < GROUP ? null : List.of(relative(id - id % GROUP)),
                draw.pick(Vocabulary.DATA_QUALITIES));
    }

    private String profile(long id) {
        return "Known from [m=%d] and as a friend of [a=%s].\r\n\r\n[i]See also[/i] [l%d] & [url=https://example.com/]this page[/url]."
                .formatted(
                        1 + id % Discography.MASTERS,
                        names.artist(1 + id / 2),
                        1 + id % Discography.LABELS);
    }

    private List<ArtistRef> members(long group) {
        return LongStream.range(group + 1, group + GROUP)
                .filter(Artists::exist)
                .mapToObj(this::relative)
                .toList();
    }

    private ArtistRef relative(long id) {
        return new ArtistRef(
                id, names.artist(id), links.artist(id), id % 2 == 0, portraits.besideArtist(id));
    }

    private ArtistRef alias(long id) {
        return new ArtistRef(
                id, names.artist(id), links.artist(id), null, portraits.besideArtist(id));
    }

    /**
     * All that an artist contributed to: masters, and releases without one. As recorded in 2026,
     * they come role by role, in a role by year, unknown years last, and in a year the releases
     * first. What an artist did in several roles is there once for each.
     *
     * @param userCounts the caller's own copies and wants of a release; null for anonymous callers
     */
    public List<ArtistRelease> releases(long id, LongFunction<StatsBlock.Counts> userCounts) {
        var own = Discography.blocksOf(id).stream().flatMap(block -> own(block, userCounts));
        var guest =
                Discography.guestBlocksOf(id).stream().flatMap(block -> guest(block, userCounts));
        return Stream.concat(own, guest).sorted(ORDER).toList();
    }

    private Stream<ArtistRelease> own(long block, LongFunction<StatsBlock.Counts> userCounts) {
        var lone =
                discography
                        .loneReleases(block)
                        .mapToObj(release -> releaseRow(release, "Main", null, userCounts));
        return block == 0
                ? lone
                : Stream.concat(Stream.of(masterRow(block, "Main", userCounts)), lone);
    }

    private Stream<ArtistRelease> guest(long block, LongFunction<StatsBlock.Counts> userCounts) {
        var rows = Stream.<ArtistRelease>builder();
        rows.add(masterRow(block, "Producer", userCounts));
        if (block % MIXED_AS_WELL == 0) {
            rows.add(masterRow(block, "Mixed by", userCounts));
        }
        discography
                .appearance(block)
                .ifPresent(release -> rows.add(appearance(release, userCounts)));
        return rows.build();
    }

    private ArtistRelease appearance(long release, LongFunction<StatsBlock.Counts> userCounts) {
        var tracks = Releases.GUEST_TRACKS + " of " + works.ofRelease(release).title();
        return releaseRow(release, "TrackAppearance", shortened(tracks), userCounts);
    }

    private static String shortened(String tracks) {
        return tracks.length() <= LONGEST_TRACKS
                ? tracks
                : tracks.substring(0, LONGEST_TRACKS - 3) + "...";
    }

    private ArtistRelease masterRow(
            long master, String role, LongFunction<StatsBlock.Counts> userCounts) {
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
                role,
                links.master(master),
                work.year(),
                null,
                pictures.thumbnail('M', master),
                popularity.stats(main, userCounts.apply(main)));
    }

    private ArtistRelease releaseRow(
            long release,
            String role,
            @Nullable String tracks,
            LongFunction<StatsBlock.Counts> userCounts) {
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
                role,
                links.release(release),
                pressing.year() == 0 ? null : pressing.year(),
                tracks,
                releases.thumbnail(pressing),
                popularity.stats(release, userCounts.apply(release)));
    }
}
