/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import io.github.cameldiscogs.sandbox.internal.answer.BasicInformation;
import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Identifier;
import io.github.cameldiscogs.sandbox.internal.answer.Release;
import io.github.cameldiscogs.sandbox.internal.answer.ReleaseCommunity;
import io.github.cameldiscogs.sandbox.internal.answer.UserRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Generates the answers about releases: the long form and the short form, which always agree. */
public final class Releases {

    /**
     * Small collections, inventories and the search use the releases up to this number, so that
     * they overlap.
     */
    public static final int WELL_KNOWN = 20_000;

    /** Where a guest plays. */
    static final String GUEST_TRACKS = "A1 to B2";

    private static final Instant FIRST_ENTRY = Instant.parse("2001-11-05T09:00:00Z");
    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final List<String> USERS =
            List.of("memory", "vargind", "Skinheadmate", "_80_", "jan_marian", "strummin");

    private final long seed;
    private final Links links;
    private final Names names;
    private final Discography discography;
    private final Works works;
    private final Pressings pressings;
    private final Tracklists tracklists;
    private final Pictures pictures;
    private final Portraits portraits;
    private final Market market;
    private final Popularity popularity;
    private final ReleaseRatings ratings;

    Releases(
            long seed,
            Links links,
            Names names,
            Discography discography,
            Works works,
            Tracklists tracklists,
            Pictures pictures,
            Portraits portraits,
            Market market,
            Popularity popularity,
            ReleaseRatings ratings) {
        this.seed = seed;
        this.links = links;
        this.names = names;
        this.discography = discography;
        this.works = works;
        this.pressings = new Pressings(seed, links, names);
        this.tracklists = tracklists;
        this.pictures = pictures;
        this.portraits = portraits;
        this.market = market;
        this.popularity = popularity;
        this.ratings = ratings;
    }

    /** Whether there is a release with that number. */
    public static boolean exist(long id) {
        return id >= 1 && id <= Discography.RELEASES;
    }

    /** The highest number of a release; the lowest is 1. */
    public static long last() {
        return Discography.RELEASES;
    }

    Pressing pressing(long id, Work work) {
        return pressings.of(id, work);
    }

    /** The identifying text of a release: artist, title and format. */
    public String description(long id) {
        var formats = pressings.of(id, works.ofRelease(id)).formats();
        return title(id) + " (" + ShortFormat.of(formats) + ")";
    }

    /** Artist and title, as in {@code Müller - The Rain}. */
    public String title(long id) {
        var work = works.ofRelease(id);
        return work.artistLine() + " - " + work.title();
    }

    /** The country of a release; null if unknown. */
    public @Nullable String country(long id) {
        return pressings.of(id, works.ofRelease(id)).country();
    }

    /** All artists of a release in one line. */
    public String artistLine(long id) {
        return works.ofRelease(id).artistLine();
    }

    /** The short form of an existing release. */
    public BasicInformation basicInformation(long id) {
        var work = works.ofRelease(id);
        var pressing = pressings.of(id, work);
        boolean mastered = discography.belongsToMaster(id);
        long master = Discography.block(id);
        return new BasicInformation(
                id,
                mastered ? master : 0,
                mastered ? links.master(master) : null,
                links.release(id),
                thumbnail(pressing),
                pressing.pictured() ? pictures.full('R', id) : links.spacer(),
                work.title(),
                pressing.year(),
                pressing.formats(),
                pressing.labels(),
                work.artists(),
                work.genres(),
                Objects.requireNonNullElse(work.styles(), List.of()));
    }

    String thumbnail(Pressing pressing) {
        return pressing.pictured() ? pictures.thumbnail('R', pressing.id()) : "";
    }

    /**
     * The long form.
     *
     * @param rendering converts markup to the requested text format
     */
    public Optional<Release> release(long id, UnaryOperator<String> rendering) {
        return exist(id) ? Optional.of(existing(id, rendering)) : Optional.empty();
    }

    private Release existing(long id, UnaryOperator<String> rendering) {
        var work = works.ofRelease(id);
        var pressing = pressings.of(id, work);
        var draw = new Draw(seed, Draw.Kind.RELEASE_DETAILS, id);
        boolean mastered = discography.belongsToMaster(id);
        long master = Discography.block(id);
        var quality = draw.pick(Vocabulary.DATA_QUALITIES);
        var added = FIRST_ENTRY.plusSeconds(draw.below(8000L * SECONDS_OF_A_DAY));
        return new Release(
                id,
                "Accepted",
                pressing.year(),
                links.release(id),
                links.website(Links.page("release", id, title(id))),
                work.artists().stream().map(this::pictured).toList(),
                work.artistLine(),
                pressing.labels().stream().map(this::pictured).toList(),
                draw.chance(10) ? List.of(company("2", "Series", draw)) : List.of(),
                companies(draw),
                pressing.formats(),
                quality,
                community(id, quality, draw),
                pressing.formatQuantity(),
                PacificTime.format(added),
                PacificTime.format(added.plusSeconds(draw.below(400L * SECONDS_OF_A_DAY))),
                market.numberForSale(id),
                market.lowestPrice(id),
                mastered ? master : null,
                mastered ? links.master(master) : null,
                work.title(),
                pressing.country(),
                pressing.released(),
                draw.chance(40) ? null : rendering.apply(notes(work, draw)),
                pressing.released() == null ? null : ReleaseTexts.dateText(pressing.released()),
                identifiers(draw),
                draw.chance(60) ? List.of() : Videos.of(work, draw),
                work.genres(),
                work.styles(),
                tracklists.of(work),
                credits(id, work, draw),
                pressing.pictured() ? pictures.all('R', id, 1 + draw.below(4)) : null,
                thumbnail(pressing),
                draw.chance(15) ? null : 60 + 170 * pressing.formatQuantity(),
                false,
                false);
    }

    private ArtistCredit pictured(ArtistCredit credit) {
        return credit.withThumbnail(portraits.besideArtist(credit.id()));
    }

    private EntityCredit pictured(EntityCredit credit) {
        return credit.withThumbnail(portraits.besideLabel(credit.id()));
    }

    private List<EntityCredit> companies(Draw draw) {
        var companies = new ArrayList<EntityCredit>();
        if (draw.chance(50)) {
            companies.add(company("13", "Phonographic Copyright (p)", draw));
            companies.add(company("17", "Pressed By", draw));
        }
        if (draw.chance(30)) {
            companies.add(company("23", "Recorded At", draw));
        }
        return companies;
    }

    private EntityCredit company(String type, String typeName, Draw draw) {
        long id = 1 + draw.below(Discography.LABELS);
        return pictured(
                new EntityCredit(names.label(id), "", type, typeName, id, links.label(id), null));
    }

    private ReleaseCommunity community(long id, String quality, Draw draw) {
        var submitter = user(draw);
        return new ReleaseCommunity(
                popularity.have(id),
                popularity.want(id),
                ratings.rating(id),
                submitter,
                draw.chance(50) ? List.of(submitter) : List.of(submitter, user(draw)),
                quality,
                "Accepted");
    }

    private UserRef user(Draw draw) {
        var username = draw.pick(USERS);
        return new UserRef(null, username, null, links.user(username));
    }

    private static String notes(Work work, Draw draw) {
        return "Recorded in %d.\r\n\r\n[b]Thanks[/b] to [a%d] and [l%d]. ℗ & © see [url=https://example.com/]sleeve[/url]."
                .formatted(work.year(), 1 + draw.below(4000), 1 + draw.below(50_000));
    }

    private static List<Identifier> identifiers(Draw draw) {
        if (draw.chance(30)) {
            return List.of();
        }
        var matrix =
                new Identifier("Matrix / Runout", "CD-" + draw.below(10_000) + " A1", "Side A");
        return draw.chance(50)
                ? List.of(matrix)
                : List.of(
                        new Identifier(
                                "Barcode", "5 0123" + draw.between(10_000_000, 99_999_999), null),
                        matrix);
    }

    private @Nullable List<ArtistCredit> credits(long id, Work work, Draw draw) {
        var credits = new ArrayList<ArtistCredit>();
        long block = Discography.block(id);
        if (discography.belongsToMaster(id) || discography.appearance(block).orElse(0) == id) {
            var role = draw.pick(Vocabulary.ROLES);
            credits.add(works.credit(Discography.guest(block), "", "", role, GUEST_TRACKS));
        }
        if (draw.chance(50)) {
            credits.add(works.credit(1 + draw.below(Discography.ARTISTS), "", "", "Design", ""));
        }
        return credits.isEmpty() ? null : credits.stream().map(this::pictured).toList();
    }
}
