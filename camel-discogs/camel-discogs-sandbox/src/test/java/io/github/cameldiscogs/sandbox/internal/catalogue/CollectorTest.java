/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Identifier;
import io.github.cameldiscogs.sandbox.internal.answer.Release;
import io.github.cameldiscogs.sandbox.internal.answer.Track;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who knows records would notice. */
class CollectorTest {

    private static final long SEED = 1;
    private static final Catalogue CATALOGUE =
            new Catalogue(SEED, new Links("http://api", "http://www"));
    private static final Performers PERFORMERS = new Performers(SEED, new Scenes(SEED));
    private static final Outlines OUTLINES = new Outlines(SEED, new Discography(SEED), PERFORMERS);
    private static final List<Release> SAMPLE =
            LongStream.iterate(1, id -> id + 1 + id / 60)
                    .filter(Releases::exist)
                    .limit(600)
                    .mapToObj(id -> CATALOGUE.releases().release(id, t -> t).orElseThrow())
                    .toList();

    @Test
    void nobodyWorksBeforeTheyBegan() {
        for (var release : SAMPLE) {
            int year = OUTLINES.of(release.id()).workYear();
            for (var artist : named(release)) {
                assertThat(PERFORMERS.of(artist.id()).first())
                        .as("%s on %d of %d", artist.name(), release.id(), year)
                        .isLessThanOrEqualTo(year);
            }
        }
    }

    /** Those on the tracks of compilations are tested less strictly: there may be too few. */
    private static List<ArtistCredit> named(Release release) {
        var credits = Objects.requireNonNullElse(release.extraartists(), List.<ArtistCredit>of());
        return Stream.concat(release.artists().stream(), credits.stream())
                .filter(artist -> artist.id() != Names.VARIOUS)
                .toList();
    }

    @Test
    void compilationsHoldOlderSongs() {
        long late = 0;
        long all = 0;
        for (var release : SAMPLE) {
            int year = OUTLINES.of(release.id()).workYear();
            for (var track : release.tracklist()) {
                for (var artist :
                        Objects.requireNonNullElse(track.artists(), List.<ArtistCredit>of())) {
                    all++;
                    late += PERFORMERS.of(artist.id()).first() > year ? 1 : 0;
                }
            }
        }
        assertThat(all).isPositive();
        assertThat(late * 20).isLessThan(all);
    }

    @Test
    void namesakesDoNotWorkTogether() {
        for (var release : SAMPLE) {
            assertThat(
                            named(release).stream()
                                    .map(artist -> Names.withoutNumber(artist.name()))
                                    .distinct())
                    .hasSameSizeAs(
                            named(release).stream().map(ArtistCredit::id).distinct().toList());
        }
    }

    @Test
    void sidesAreNotLongerThanTheyCanBe() {
        for (var release : SAMPLE) {
            var words = release.formats().get(0).descriptions();
            if (words != null && words.contains("LP")) {
                int discs = Integer.parseInt(release.formats().get(0).qty());
                assertThat(seconds(release)).as("%d", release.id()).isLessThan(70 * 60 * discs);
            }
            if (words != null && words.contains("7\"")) {
                assertThat(seconds(release)).as("%d", release.id()).isLessThan(24 * 60);
            }
        }
    }

    private static int seconds(Release release) {
        return release.tracklist().stream()
                .map(Track::duration)
                .filter(duration -> !duration.isEmpty())
                .map(duration -> duration.split(":"))
                .mapToInt(parts -> 60 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]))
                .sum();
    }

    @Test
    void barcodesCanBeScanned() {
        var codes =
                SAMPLE.stream()
                        .flatMap(release -> release.identifiers().stream())
                        .filter(identifier -> identifier.type().equals("Barcode"))
                        .map(Identifier::value)
                        .map(code -> code.replace(" ", ""))
                        .toList();

        assertThat(codes).hasSizeGreaterThan(100).allMatch(code -> code.matches("\\d{12,13}"));
        assertThat(codes).allMatch(CollectorTest::isValid);
        assertThat(codes).anyMatch(code -> code.length() == 12);
    }

    private static boolean isValid(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (code.charAt(code.length() - 1 - i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    @Test
    void laterReleasesOfALabelHaveHigherNumbers() {
        var releases =
                CATALOGUE.labels().releases(9).stream()
                        .distinct()
                        .map(OUTLINES::of)
                        .filter(outline -> outline.year() > 0)
                        .toList();
        var early = numbers(releases.stream().filter(outline -> outline.year() < 1970).toList());
        var late = numbers(releases.stream().filter(outline -> outline.year() > 1990).toList());

        assertThat(early).isNotEmpty();
        assertThat(late).isNotEmpty();
        assertThat(early.stream().max(Long::compare).orElseThrow())
                .isLessThan(late.stream().min(Long::compare).orElseThrow());
    }

    private static List<Long> numbers(List<Outline> outlines) {
        return outlines.stream()
                .map(outline -> CATALOGUE.releases().basicInformation(outline.release()))
                .map(release -> release.labels().get(0).catno())
                .filter(catno -> !catno.equals("none"))
                .map(catno -> Long.parseLong(catno.replaceAll("\\D", "")))
                .toList();
    }

    @Test
    void unionsEndedIn1991() {
        assertThat(SAMPLE)
                .filteredOn(release -> release.year() > 1991)
                .extracting(Release::country)
                .doesNotContain("USSR", "Yugoslavia");
    }

    @Test
    void formatsAreCombinedFreely() {
        assertThat(SAMPLE.stream().map(Release::formats).distinct()).hasSizeGreaterThan(150);
    }

    @Test
    void manyUsersEnterReleases() {
        assertThat(SAMPLE.stream().map(release -> release.community().submitter()).distinct())
                .hasSizeGreaterThan(300);
    }

    @Test
    void variousIsNobody() {
        var various = CATALOGUE.artists().artist(Names.VARIOUS, t -> t).orElseThrow();

        assertThat(various.groups()).isNull();
        assertThat(various.members()).isNull();
        for (long id = 1; id <= 4_000; id++) {
            assertThat(Performers.members(id)).doesNotContain(Names.VARIOUS);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 501, 1_950, 108_713})
    void theBestKnownArtistsAreDescribed(long id) {
        assertThat(CATALOGUE.artists().artist(id, t -> t).orElseThrow().profile()).contains("[");
    }

    @Test
    void theBestKnownReleasesAreOnDescribedLabels() {
        assertThat(CATALOGUE.releases().basicInformation(1).labels().get(0).id()).isEqualTo(1);
        assertThat(CATALOGUE.labels().label(1, t -> t).orElseThrow().profile()).contains("[a1]");
        assertThat(CATALOGUE.labels().releases(1)).contains(1L);
        assertThat(CATALOGUE.labels().releases(2)).doesNotContain(1L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_001, 2_345, 4_999})
    void usersListWhatTheyContributedTo(int ordinal) {
        var name = CATALOGUE.population().name(ordinal - Contributors.FIRST_OF_POPULATION);
        var releases = CATALOGUE.contributors().releases(ordinal).toArray();

        assertThat(releases).isNotEmpty().isSorted().doesNotHaveDuplicates();
        for (long release : releases) {
            assertThat(CATALOGUE.contributors().of(release)).contains(name);
        }
    }

    @Test
    void contributorsListTheRelease() {
        for (long release = 1; release <= 200; release++) {
            for (var name : CATALOGUE.contributors().of(release)) {
                int ordinal =
                        Contributors.FIRST_OF_POPULATION
                                + CATALOGUE.population().find(name).orElseThrow();
                assertThat(CATALOGUE.contributors().releases(ordinal)).contains(release);
            }
        }
    }
}
