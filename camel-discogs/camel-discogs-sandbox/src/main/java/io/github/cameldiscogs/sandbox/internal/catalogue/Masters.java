/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Master;
import io.github.cameldiscogs.sandbox.internal.answer.MasterVersion;
import io.github.cameldiscogs.sandbox.internal.answer.StatsBlock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the answers about masters. */
public final class Masters {

    private final long seed;
    private final Links links;
    private final Discography discography;
    private final LoneReleases loneReleases;
    private final Works works;
    private final Releases releases;
    private final Tracklists tracklists;
    private final Pictures pictures;
    private final Portraits portraits;
    private final Market market;
    private final Popularity popularity;

    Masters(
            long seed,
            Links links,
            Discography discography,
            Works works,
            Releases releases,
            Tracklists tracklists,
            Pictures pictures,
            Portraits portraits,
            Market market,
            Popularity popularity) {
        this.seed = seed;
        this.links = links;
        this.discography = discography;
        this.loneReleases = new LoneReleases(discography);
        this.works = works;
        this.releases = releases;
        this.tracklists = tracklists;
        this.pictures = pictures;
        this.portraits = portraits;
        this.market = market;
        this.popularity = popularity;
    }

    /** Whether there is a master with that number. */
    public static boolean exist(long id) {
        return id >= 1 && id <= Discography.MASTERS;
    }

    /** The highest number of a master; the lowest is 1. */
    public static long last() {
        return Discography.MASTERS;
    }

    /**
     * @param rendering converts markup to the requested text format
     */
    public Optional<Master> master(long id, UnaryOperator<String> rendering) {
        return exist(id) ? Optional.of(existing(id, rendering)) : Optional.empty();
    }

    private Master existing(long id, UnaryOperator<String> rendering) {
        var work = works.ofMaster(id);
        var draw = new Draw(seed, Draw.Kind.MASTER_DETAILS, id);
        long main = mainRelease(id);
        long newest = discography.versions(id).max().orElse(main);
        return new Master(
                id,
                main,
                newest,
                links.master(id),
                links.website(Links.page("master", id, title(id))),
                links.master(id) + "/versions",
                links.release(main),
                links.release(newest),
                discography.versions(id).mapToInt(market::numberForSale).sum(),
                lowestPrice(id),
                draw.chance(90) ? pictures.all('M', id, 1 + draw.below(3)) : null,
                work.genres(),
                work.styles(),
                work.year(),
                tracklists.of(work, true),
                work.artists().stream()
                        .map(a -> a.withThumbnail(portraits.besideArtist(a.id())))
                        .toList(),
                work.title(),
                draw.pick(Vocabulary.DATA_QUALITIES),
                Videos.of(work, draw),
                draw.chance(80) ? null : rendering.apply(firstReleasedOn(id)));
    }

    private static String firstReleasedOn(long id) {
        return "First released on [l%d].".formatted(Discography.label(mainRelease(id)));
    }

    /** Artist and title, as in {@code Müller - The Rain}. */
    public String title(long id) {
        var work = works.ofMaster(id);
        return work.artistLine() + " - " + work.title();
    }

    /** The number of a master's main release. */
    public static long mainRelease(long id) {
        return id * Discography.BLOCK;
    }

    /**
     * All versions of a master, the main release first.
     *
     * @param userCounts the caller's own copies and wants of a release, null for anonymous callers
     */
    public List<MasterVersion> versions(long id, LongFunction<StatsBlock.Counts> userCounts) {
        return discography
                .versions(id)
                .mapToObj(release -> version(release, userCounts.apply(release)))
                .toList();
    }

    /** The number of releases that are versions of no master. */
    public int loneCount() {
        return loneReleases.count();
    }

    /**
     * A part of the releases that are versions of no master.
     *
     * @param userCounts the caller's own copies and wants of a release, null for anonymous callers
     */
    public List<MasterVersion> lone(
            int from, int count, LongFunction<StatsBlock.Counts> userCounts) {
        return loneReleases
                .part(from, count)
                .mapToObj(release -> version(release, userCounts.apply(release)))
                .toList();
    }

    private MasterVersion version(long release, StatsBlock.Counts userCounts) {
        var work = works.ofRelease(release);
        var pressing = releases.pressing(release, work);
        return new MasterVersion(
                release,
                pressing.labels().get(0).name(),
                Objects.requireNonNullElse(pressing.country(), ""),
                work.title(),
                pressing.formats().stream().map(format -> format.name()).toList(),
                pressing.formats().stream()
                        .filter(format -> format.descriptions() != null)
                        .flatMap(format -> format.descriptions().stream())
                        .collect(Collectors.joining(", ")),
                ReleaseTexts.catnoLine(pressing.labels()),
                Objects.requireNonNullElse(pressing.released(), ""),
                "Accepted",
                links.release(release),
                releases.thumbnail(pressing),
                popularity.stats(release, userCounts));
    }

    private @Nullable Number lowestPrice(long id) {
        return discography
                .versions(id)
                .mapToObj(market::lowestPrice)
                .filter(Objects::nonNull)
                .min(Comparator.comparingDouble(Number::doubleValue))
                .orElse(null);
    }
}
