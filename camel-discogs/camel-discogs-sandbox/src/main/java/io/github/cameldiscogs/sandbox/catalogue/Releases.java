/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.catalogue;

import io.github.cameldiscogs.sandbox.answer.ArtistCredit;
import io.github.cameldiscogs.sandbox.answer.BasicInformation;
import io.github.cameldiscogs.sandbox.answer.EntityCredit;
import io.github.cameldiscogs.sandbox.answer.Identifier;
import io.github.cameldiscogs.sandbox.answer.ImageAnswer;
import io.github.cameldiscogs.sandbox.answer.Rating;
import io.github.cameldiscogs.sandbox.answer.Release;
import io.github.cameldiscogs.sandbox.answer.ReleaseCommunity;
import io.github.cameldiscogs.sandbox.answer.UserRef;
import io.github.cameldiscogs.sandbox.answer.Video;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the answers about releases: the long form, and the short one, which always agree. */
final class Releases {

    private static final int THUMBNAIL = 150;
    private static final int FULL_SIZE = 600;
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
    private final Market market;

    Releases(
            long seed,
            Links links,
            Names names,
            Discography discography,
            Works works,
            Market market) {
        this.seed = seed;
        this.links = links;
        this.names = names;
        this.discography = discography;
        this.works = works;
        this.pressings = new Pressings(seed, links, names);
        this.tracklists = new Tracklists(seed, works);
        this.market = market;
    }

    Pressing pressing(long id, Work work) {
        return pressings.of(id, work);
    }

    BasicInformation basicInformation(long id) {
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
                pressing.pictured() ? links.image(pressing.cover(FULL_SIZE)) : links.spacer(),
                work.title(),
                pressing.year(),
                pressing.formats(),
                pressing.labels(),
                work.artists(),
                work.genres(),
                work.styles());
    }

    String thumbnail(Pressing pressing) {
        return pressing.pictured() ? links.image(pressing.cover(THUMBNAIL)) : "";
    }

    Release release(long id) {
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
                links.website("/release/" + id),
                work.artists().stream().map(this::pictured).toList(),
                work.artistLine(),
                pressing.labels(),
                draw.chance(10) ? List.of(company("2", "Series", draw)) : List.of(),
                companies(draw),
                pressing.formats(),
                quality,
                community(quality, draw),
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
                draw.chance(40) ? null : notes(work, draw),
                pressing.released() == null ? null : ReleaseTexts.dateText(pressing.released()),
                identifiers(draw),
                videos(work, draw),
                work.genres(),
                work.styles(),
                tracklists.of(work),
                credits(id, work, draw),
                images(pressing, draw),
                thumbnail(pressing),
                draw.chance(15) ? null : 60 + 170 * pressing.formatQuantity(),
                false,
                draw.chance(50) ? Boolean.FALSE : null);
    }

    private ArtistCredit pictured(ArtistCredit credit) {
        return credit.withThumbnail(
                links.image(new Image('A', credit.id(), 1, THUMBNAIL, THUMBNAIL)));
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
        return new EntityCredit(names.label(id), "", type, typeName, id, links.label(id), null);
    }

    private ReleaseCommunity community(String quality, Draw draw) {
        int have = draw.below(4000);
        int votes = draw.below(1 + have / 5);
        double average = votes == 0 ? 0 : 2 + draw.below(301) / 100.0;
        var submitter = user(draw);
        return new ReleaseCommunity(
                have,
                draw.below(1500),
                new Rating(votes, Amounts.shortest(average)),
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

    private static List<Video> videos(Work work, Draw draw) {
        if (draw.chance(60)) {
            return List.of();
        }
        return List.of(
                new Video(
                        "https://www.youtube.com/watch?v=%011x"
                                .formatted(draw.next() & 0xFFFFFFFFFFFL),
                        work.artistLine() + " - " + work.title(),
                        draw.chance(50) ? null : "Uploaded by a fan",
                        draw.between(60, 900),
                        draw.chance(90)));
    }

    private List<ArtistCredit> credits(long id, Work work, Draw draw) {
        var credits = new ArrayList<ArtistCredit>();
        if (discography.belongsToMaster(id)) {
            var role = draw.pick(Vocabulary.ROLES);
            credits.add(
                    works.credit(
                            Discography.guest(Discography.block(id)), "", "", role, "A1 to B2"));
        }
        if (draw.chance(50)) {
            credits.add(works.credit(1 + draw.below(Discography.ARTISTS), "", "", "Design", ""));
        }
        return credits.isEmpty() ? null : credits;
    }

    private List<ImageAnswer> images(Pressing pressing, Draw draw) {
        if (!pressing.pictured()) {
            return null;
        }
        return IntStream.rangeClosed(1, 1 + draw.below(4))
                .mapToObj(number -> image('R', pressing.id(), number))
                .toList();
    }

    ImageAnswer image(char kind, long id, int number) {
        var full = links.image(new Image(kind, id, number, FULL_SIZE, FULL_SIZE));
        return new ImageAnswer(
                number == 1 ? "primary" : "secondary",
                full,
                full,
                links.image(new Image(kind, id, number, THUMBNAIL, THUMBNAIL)),
                FULL_SIZE,
                FULL_SIZE);
    }
}
