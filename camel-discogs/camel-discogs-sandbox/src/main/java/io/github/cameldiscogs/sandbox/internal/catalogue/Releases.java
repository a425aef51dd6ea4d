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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Generates the answers about releases: the long form and the short form, which always agree. */
public final class Releases {

    /**
     * Small collections, inventories and the search use the releases up to this number, so that
     * they overlap.
     */
    public static final int WELL_KNOWN = 20_000;

    private static final int ONE_OF_VARIED = 4;
    private static final List<String> THANKS =
            List.of("Thanks to", "Special thanks to", "Dedicated to", "With the help of");

    private final long seed;
    private final Links links;
    private final Discography discography;
    private final Outlines outlines;
    private final Works works;
    private final Pressings pressings;
    private final Credits credits;
    private final CompanyCredits companies;
    private final Entries entries;
    private final Contributors contributors;
    private final Tracklists tracklists;
    private final Pictures pictures;
    private final Portraits portraits;
    private final Market market;
    private final Popularity popularity;
    private final ReleaseRatings ratings;

    Releases(
            long seed,
            Links links,
            Discography discography,
            Outlines outlines,
            Works works,
            Pressings pressings,
            Credits credits,
            CompanyCredits companies,
            Contributors contributors,
            Tracklists tracklists,
            Pictures pictures,
            Portraits portraits,
            Market market,
            Popularity popularity,
            ReleaseRatings ratings) {
        this.seed = seed;
        this.links = links;
        this.discography = discography;
        this.outlines = outlines;
        this.works = works;
        this.pressings = pressings;
        this.credits = credits;
        this.companies = companies;
        this.entries = new Entries(seed);
        this.contributors = contributors;
        this.tracklists = tracklists;
        this.pictures = pictures;
        this.portraits = portraits;
        this.market = market;
        this.popularity = popularity;
        this.ratings = ratings;
    }

    /** Whether there is a release with that number; some were deleted. */
    public static boolean exist(long id) {
        return Discography.exists(id);
    }

    /** Those that searches find, which are the first ones and the best-known ones. */
    public static LongStream findable() {
        return LongStream.concat(
                LongStream.rangeClosed(1, WELL_KNOWN).filter(Releases::exist),
                Showpieces.blocks().flatMap(Discography::releasesIn));
    }

    /** The first release with that number or a higher one; the last one if there is none. */
    public static long existingFrom(long id) {
        long existing = Math.max(1, Math.min(id, last()));
        while (!exist(existing)) {
            existing = existing == last() ? 1 : existing + 1;
        }
        return existing;
    }

    /** The highest number that a release may have; the lowest is 1. */
    public static long last() {
        return Discography.RELEASES;
    }

    /** How often a release names its label. */
    int labelCount(long id) {
        return pressings.labels(outlines.of(id)).size();
    }

    /** When a release came out, even if its year is not known. */
    public int year(long id) {
        return outlines.of(id).year();
    }

    /** Whether a release is to be played with a needle. */
    public boolean isRecord(long id) {
        return medium(id) == Medium.VINYL || medium(id) == Medium.SHELLAC;
    }

    /** Whether a release is nothing that could be held. */
    public boolean isFile(long id) {
        return medium(id) == Medium.FILE;
    }

    /** In grams, with the sleeve; null for files. */
    public @Nullable Integer weight(long id) {
        return Weights.of(pressings.of(id, works.ofRelease(id)).formats());
    }

    Medium medium(long id) {
        return outlines.of(id).medium();
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

    /** What an existing release is found by. */
    public SearchFields searchFields(long id) {
        var work = works.ofRelease(id);
        var pressing = pressings.of(id, work);
        return new SearchFields(
                id,
                work.artistLine(),
                work.title(),
                discography.belongsToMaster(id) ? Discography.block(id) : 0,
                work.artists(),
                pressing.labels(),
                pressing.formats(),
                pressing.formatQuantity(),
                work.genres(),
                Objects.requireNonNullElse(work.styles(), List.of()),
                pressing.country(),
                pressing.year(),
                pressing.pictured());
    }

    /** When an existing release was entered. */
    public Instant added(long id) {
        return entries.added(id, pressings.of(id, works.ofRelease(id)).date());
    }

    /** The companies of an existing release, which are not its labels. */
    public List<EntityCredit> companies(long id) {
        var outline = outlines.of(id);
        return companies(outline, pressings.labels(outline));
    }

    private List<EntityCredit> companies(Outline outline, List<EntityCredit> labels) {
        var draw = new Draw(seed, Draw.Kind.COMPANY_DETAILS, outline.release());
        return companies.companies(outline, labels, draw);
    }

    /** Barcodes, matrix numbers and the like of an existing release. */
    public List<Identifier> identifiers(long id) {
        var outline = outlines.of(id);
        return identifiers(outline, pressings.labels(outline));
    }

    private List<Identifier> identifiers(Outline outline, List<EntityCredit> labels) {
        var draw = new Draw(seed, Draw.Kind.IDENTIFIER, outline.release());
        return Identifiers.of(outline, labels.get(0).catno(), draw);
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
        var text = draw.chance(62) ? null : notes(work, pressing, draw);
        var made = Showpieces.work(work.outline().key());
        if (made != null && Showpieces.isRelease(id)) {
            text = made.notes();
        }
        var added = entries.added(id, pressing.date());
        return new Release(
                id,
                "Accepted",
                pressing.year(),
                links.release(id),
                links.website(Links.page("release", id, title(id))),
                work.artists().stream().map(this::pictured).toList(),
                work.artistLine(),
                pictured(pressing.labels()),
                pictured(companies.series(work.outline(), draw)),
                pictured(companies(work.outline(), pressing.labels())),
                pressing.formats(),
                quality,
                community(id, quality),
                pressing.formatQuantity(),
                PacificTime.format(added),
                PacificTime.format(entries.changed(id, added)),
                market.numberForSale(id),
                market.lowestPrice(id),
                mastered ? master : null,
                mastered ? links.master(master) : null,
                work.title(),
                pressing.country(),
                pressing.released(),
                text == null ? null : rendering.apply(text),
                pressing.released() == null ? null : ReleaseTexts.dateText(pressing.released()),
                identifiers(work.outline(), pressing.labels()),
                draw.chance(55) && made == null ? List.of() : Videos.of(work, draw),
                work.genres(),
                work.styles(),
                tracklists.of(work, mastered),
                credits(work.outline(), mastered),
                pressing.pictured() ? pictures.all('R', id, 1 + draw.below(4)) : null,
                thumbnail(pressing),
                Weights.of(pressing.formats()),
                false,
                false);
    }

    private ArtistCredit pictured(ArtistCredit credit) {
        return credit.withThumbnail(portraits.besideArtist(credit.id()));
    }

    private List<EntityCredit> pictured(List<EntityCredit> credits) {
        return credits.stream()
                .map(credit -> credit.withThumbnail(portraits.besideLabel(credit.id())))
                .toList();
    }

    private ReleaseCommunity community(long id, String quality) {
        var users = contributors.of(id).stream().map(this::user).toList();
        return new ReleaseCommunity(
                popularity.have(id),
                popularity.want(id),
                ratings.rating(id),
                users.get(0),
                users,
                quality,
                "Accepted");
    }

    private UserRef user(String username) {
        return new UserRef(null, username, null, links.user(username));
    }

    private String notes(Work work, Pressing pressing, Draw draw) {
        var outline = work.outline();
        var titles = Titles.of(outline.performer(), draw);
        var note = titles.note(outline.medium());
        long label = pressing.labels().get(0).id();
        boolean tellsRights = outline.year() >= CompanyRole.FIRST_RIGHTS && outline.dated();
        return switch (draw.below(4)) {
            case 0 ->
                    tellsRights
                            ? "℗ & © %d [l%d]\r\n\r\n%s".formatted(outline.year(), label, note)
                            : note;
            case 1 ->
                    "%s\r\n\r\n%s [a%d] & [url=https://example.com/]friends[/url]."
                            .formatted(
                                    note, draw.pick(THANKS), Credits.partner(outline.block(), 1));
            case 2 -> twoNotes(note, titles.note(outline.medium()));
            default -> note;
        };
    }

    private static String twoNotes(String one, String other) {
        return one.equals(other) ? one : one + " [b]" + other + "[/b]";
    }

    private @Nullable List<ArtistCredit> credits(Outline outline, boolean mastered) {
        var all =
                credits.of(outline, mastered).stream()
                        .filter(credit -> !credit.isOfOneTrack())
                        .map(credit -> credit(credit, outline))
                        .map(this::pictured)
                        .toList();
        return all.isEmpty() ? null : all;
    }

    private ArtistCredit credit(Credit credit, Outline outline) {
        var variation = works.variation(credit.artist());
        boolean varied = credit.artist() % ONE_OF_VARIED == 0;
        var anv = variation != null && varied ? variation : "";
        return works.credit(credit.artist(), anv, "", credit.role(), credit.tracks(outline));
    }
}
