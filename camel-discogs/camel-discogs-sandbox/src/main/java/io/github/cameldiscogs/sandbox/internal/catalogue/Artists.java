/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Artist;
import io.github.cameldiscogs.sandbox.internal.answer.ArtistRef;
import io.github.cameldiscogs.sandbox.internal.answer.ArtistRelease;
import io.github.cameldiscogs.sandbox.internal.answer.StatsBlock;
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

    private final long seed;
    private final Links links;
    private final Names names;
    private final Discography discography;
    private final Works works;
    private final Releases releases;
    private final Pictures pictures;
    private final Popularity popularity;

    Artists(
            long seed,
            Links links,
            Names names,
            Discography discography,
            Works works,
            Releases releases,
            Pictures pictures,
            Popularity popularity) {
        this.seed = seed;
        this.links = links;
        this.names = names;
        this.discography = discography;
        this.works = works;
        this.releases = releases;
        this.pictures = pictures;
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
                draw.chance(60) ? pictures.all('A', id, 1 + draw.below(3)) : null,
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
                id, names.artist(id), links.artist(id), id % 2 == 0, pictures.thumbnail('A', id));
    }

    private ArtistRef alias(long id) {
        return new ArtistRef(
                id, names.artist(id), links.artist(id), null, pictures.thumbnail('A', id));
    }

    /**
     * All releases an artist contributed to: masters, and releases without one.
     *
     * @param userCounts the caller's own copies and wants of a release; null for anonymous callers
     */
    public List<ArtistRelease> releases(long id, LongFunction<StatsBlock.Counts> userCounts) {
        var own = Discography.blocksOf(id).stream().flatMap(block -> own(block, userCounts));
        var guest =
                Discography.guestBlocksOf(id).stream()
                        .map(block -> masterRow(block, "Producer", "A1 to B2", userCounts));
        return Stream.concat(own, guest).toList();
    }

    private Stream<ArtistRelease> own(long block, LongFunction<StatsBlock.Counts> userCounts) {
        var lone =
                discography
                        .loneReleases(block)
                        .mapToObj(release -> releaseRow(release, userCounts));
        return block == 0
                ? lone
                : Stream.concat(Stream.of(masterRow(block, "Main", null, userCounts)), lone);
    }

    private ArtistRelease masterRow(
            long master,
            String role,
            @Nullable String tracks,
            LongFunction<StatsBlock.Counts> userCounts) {
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
                tracks,
                pictures.thumbnail('M', master),
                popularity.stats(main, userCounts.apply(main)));
    }

    private ArtistRelease releaseRow(long release, LongFunction<StatsBlock.Counts> userCounts) {
        var work = works.ofRelease(release);
        var pressing = releases.pressing(release, work);
        return new ArtistRelease(
                release,
                work.title(),
                "release",
                null,
                "Accepted",
                ReleaseTexts.formatLine(pressing.formats()),
                ReleaseTexts.labelLine(pressing.labels()),
                work.artistLine(),
                "Main",
                links.release(release),
                pressing.year() == 0 ? null : pressing.year(),
                null,
                releases.thumbnail(pressing),
                popularity.stats(release, userCounts.apply(release)));
    }
}
