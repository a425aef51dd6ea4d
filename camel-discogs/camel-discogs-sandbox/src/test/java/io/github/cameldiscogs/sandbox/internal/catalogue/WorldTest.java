/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.internal.answer.ArtistCredit;
import io.github.cameldiscogs.sandbox.internal.answer.ArtistRef;
import io.github.cameldiscogs.sandbox.internal.answer.ArtistRelease;
import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Release;
import io.github.cameldiscogs.sandbox.internal.answer.Track;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether the world could be real: how its releases are distributed, and that what belongs together
 * agrees. The seed is fixed, so the shares are always the same.
 */
class WorldTest {

    private static final int SAMPLE = 3_000;
    private static final int WALKED = 200;
    private static final Links LINKS = new Links("http://api", "http://www");
    private static final Catalogue CATALOGUE = new Catalogue(1, LINKS);
    private static final List<Release> RANDOM = releases(random());
    private static final List<Release> FIRST = releases(LongStream.iterate(1, id -> id + 1));

    private final Map<Long, List<ArtistRelease>> rows = new HashMap<>();
    private final Map<Long, List<Long>> ofLabels = new HashMap<>();

    private static LongStream random() {
        var draw = new Draw(5, Draw.Kind.RELEASE_DETAILS, 0);
        return LongStream.generate(() -> 1 + draw.below(Releases.last()));
    }

    private static List<Release> releases(LongStream ids) {
        return ids.filter(Releases::exist)
                .limit(SAMPLE)
                .mapToObj(id -> CATALOGUE.releases().release(id, t -> t).orElseThrow())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Vinyl, 33, 44, 33, 44",
        "CD, 24, 32, 22, 34",
        "File, 14, 22, 12, 24",
        "Cassette, 4, 9, 4, 11",
        "CDr, 3, 7, 2, 8",
        "Shellac, 2, 4, 1, 6",
        "8-Track Cartridge, 0.03, 1, 0, 2"
    })
    void mediaHaveTheirShares(String medium, double low, double high, double low1, double high1) {
        Predicate<Release> isOn = release -> medium(release).equals(medium);

        assertShare(RANDOM, isOn, low, high);
        assertShare(FIRST, isOn, low1, high1);
    }

    @ParameterizedTest
    @CsvSource({
        "Rock, 22, 32",
        "Electronic, 20, 30",
        "Pop, 14, 24",
        "Jazz, 6, 12",
        "Funk / Soul, 6, 12",
        "'Folk, World, & Country', 6, 12",
        "Hip Hop, 5, 9",
        "Classical, 4, 8",
        "Reggae, 1.5, 4.5",
        "Latin, 1.5, 4.5",
        "Stage & Screen, 2, 5",
        "Blues, 1, 4",
        "Non-Music, 1, 4",
        "Children's, 0.2, 2",
        "Brass & Military, 0.1, 1.5"
    })
    void genresHaveTheirShares(String genre, double low, double high) {
        assertShare(RANDOM, release -> release.genres().contains(genre), low, high);
    }

    @Test
    void theFirstReleasesHaveTheGreatGenresToo() {
        assertShare(FIRST, release -> release.genres().contains("Rock"), 18, 36);
        assertShare(FIRST, release -> release.genres().contains("Electronic"), 18, 36);
        assertShare(FIRST, release -> release.genres().contains("Pop"), 10, 30);
        assertShare(FIRST, release -> release.genres().size() == 2, 20, 30);
        assertShare(RANDOM, release -> release.genres().size() == 2, 20, 30);
    }

    @ParameterizedTest
    @CsvSource({
        "US, 23, 33",
        "UK, 10, 17",
        "Germany, 7, 13",
        "France, 4, 8",
        "Japan, 4, 9",
        "Italy, 3, 7",
        "Netherlands, 2.5, 6",
        "Europe, 3, 7",
        "Canada, 1, 5",
        "Spain, 1, 5",
        "Jamaica, 0.2, 2",
        "Yugoslavia, 0.05, 1",
        "USSR, 0.05, 1"
    })
    void countriesHaveTheirShares(String country, double low, double high) {
        assertShare(RANDOM, release -> country.equals(release.country()), low, high);
    }

    @ParameterizedTest
    @CsvSource({
        "1900, 1949, 1, 4, 0.5, 6",
        "1950, 1959, 1, 4, 0, 5",
        "1960, 1969, 2.5, 6, 0, 8",
        "1970, 1979, 5, 10, 4, 13",
        "1980, 1989, 7, 12, 6, 17",
        "1990, 1999, 12, 18, 10, 20",
        "2000, 2009, 18, 25, 14, 26",
        "2010, 2019, 20, 28, 18, 30",
        "2020, 2026, 11, 18, 11, 21",
        "2025, 2026, 1.5, 4, 1, 7"
    })
    void decadesHaveTheirShares(
            int from, int to, double low, double high, double low1, double high1) {
        Predicate<Release> isThen = release -> release.year() >= from && release.year() <= to;

        assertShare(dated(RANDOM), isThen, low, high);
        assertShare(dated(FIRST), isThen, low1, high1);
    }

    @Test
    void someReleasesHaveNoYear() {
        assertShare(RANDOM, release -> release.year() == 0, 11, 17);
        assertShare(FIRST, release -> release.year() == 0, 11, 17);
    }

    @Test
    void fewHaveMostReleasesAndManyHaveSome() {
        ToIntFunction<Release> have = release -> release.community().have();
        var lone = RANDOM.stream().filter(release -> release.masterId() == null).toList();
        var versions = RANDOM.stream().filter(release -> release.masterId() != null).toList();

        assertThat(quartiles(lone, have)).satisfies(q -> assertBetween(q, 0, 2, 6, 11, 25, 45));
        assertThat(quartiles(versions, have))
                .satisfies(q -> assertBetween(q, 2, 7, 18, 34, 75, 140));
        assertThat(quartiles(RANDOM, release -> release.community().want())[1])
                .isLessThan(quartiles(RANDOM, have)[1]);
        assertThat(RANDOM).allMatch(release -> release.community().have() <= 60_000);
    }

    @Test
    void ratingsAreMostlyGood() {
        var rated =
                Stream.concat(RANDOM.stream(), FIRST.stream())
                        .filter(release -> release.community().rating().count() > 0)
                        .toList();

        assertThat(rated.stream().mapToDouble(WorldTest::average).average().orElseThrow())
                .isBetween(4.0, 4.35);
        assertShare(rated, release -> average(release) < 3, 1.5, 5);
        assertThat(rated)
                .filteredOn(release -> release.community().rating().count() > 20)
                .allMatch(release -> average(release) < 5);
        assertThat(rated)
                .allMatch(
                        release ->
                                release.community().rating().count()
                                        <= 1 + release.community().have() / 5);
    }

    @Test
    void fewNamesHaveNumbers() {
        assertShare(RANDOM, release -> release.artists().get(0).name().endsWith(")"), 2, 9);
        assertShare(RANDOM, release -> release.labels().get(0).name().endsWith(")"), 2, 9);
    }

    @Test
    void pricesAreThoseOfRecords() {
        var prices =
                RANDOM.stream()
                        .filter(release -> release.lowestPrice() != null)
                        .map(release -> release.lowestPrice().doubleValue())
                        .toList();

        assertThat(prices.stream().filter(price -> price >= 2 && price <= 25).count() * 100)
                .isGreaterThan(60L * prices.size());
        assertThat(prices).anyMatch(price -> price > 60).allMatch(price -> price >= 0.5);
    }

    @Test
    void yearsFitTheirMedia() {
        for (var release : all()) {
            int year = release.year() == 0 ? 2026 : release.year();
            switch (medium(release)) {
                case "CD" -> assertThat(year).isGreaterThanOrEqualTo(1982);
                case "CDr" -> assertThat(year).isGreaterThanOrEqualTo(1992);
                case "File" -> assertThat(year).isGreaterThanOrEqualTo(1999);
                case "Cassette" -> assertThat(year).isGreaterThanOrEqualTo(1966);
                case "Vinyl" -> assertThat(year).isGreaterThanOrEqualTo(1948);
                case "Shellac" -> assertThat(release.year()).isLessThanOrEqualTo(1958);
                default -> assertThat(year).isGreaterThanOrEqualTo(1959);
            }
        }
    }

    @Test
    void positionsAndTracksFitTheirMedia() {
        for (var release : all()) {
            var format = release.formats().get(release.formats().size() > 1 ? 1 : 0);
            boolean sides = Set.of("Vinyl", "Shellac", "Cassette").contains(medium(release));
            boolean disc = Set.of("CD", "CDr", "File").contains(medium(release));
            var positions = positions(release);
            if (sides) {
                assertThat(positions).allMatch(position -> position.matches("[A-Z]\\d*[ab]?"));
            }
            if (disc) {
                assertThat(positions).allMatch(position -> position.matches("\\d+(-\\d+)?[ab]?"));
            }
            if (medium(release).equals("File") && release.formats().size() == 1) {
                assertThat(format.qty()).isEqualTo(Integer.toString(tracks(release).size()));
            }
            if (words(release).contains("Single") && !words(release).contains("Compilation")) {
                assertThat(tracks(release)).hasSizeBetween(2, 4);
            }
            if (words(release).contains("LP") && words(release).contains("Album")) {
                assertThat(tracks(release)).hasSizeBetween(4, 14);
            }
        }
    }

    @Test
    void nothingHappensBeforeItCan() {
        for (var release : all()) {
            var added = instant(release.dateAdded());
            var changed = instant(release.dateChanged());
            assertThat(added).isBefore(changed.plusSeconds(1));
            assertThat(changed).isBefore(Instant.parse("2026-07-01T00:00:00Z"));
            assertThat(added).isAfter(Instant.parse("2000-11-01T00:00:00Z"));
            var released = release.released();
            if (released != null && released.length() == 10 && !released.endsWith("-00")) {
                assertThat(Instant.parse(released + "T00:00:00Z")).isBefore(added);
            }
            assertThat(release.year()).isLessThanOrEqualTo(year(release.dateAdded()));
        }
    }

    @Test
    void filesAreNeverForSale() {
        assertThat(all())
                .filteredOn(release -> medium(release).equals("File"))
                .isNotEmpty()
                .allMatch(r -> r.numForSale() == 0 && r.lowestPrice() == null);
    }

    @Test
    void versionsShareTitlesAndAreDatedByTheirMaster() {
        for (long master = 1; master < 60; master++) {
            var document = CATALOGUE.masters().master(master, t -> t).orElseThrow();
            var versions = CATALOGUE.masters().versions(master, any -> null);
            for (var version : versions) {
                var release = CATALOGUE.releases().release(version.id(), t -> t).orElseThrow();
                assertThat(release.tracklist())
                        .extracting(Track::title)
                        .isEqualTo(document.tracklist().stream().map(Track::title).toList());
                assertThat(release.year() == 0 || release.year() >= document.year()).isTrue();
                assertThat(release.masterId()).isEqualTo(master);
            }
            assertThat(versions.get(0).id()).isEqualTo(document.mainRelease());
        }
    }

    @Test
    void whoeverIsNamedExistsAndListsTheRelease() {
        for (var release : walked()) {
            for (var artist : artists(release)) {
                var page = CATALOGUE.artists().artist(artist.id(), t -> t);
                assertThat(page).get().extracting(a -> a.name()).isEqualTo(artist.name());
                if (artist.id() != Names.VARIOUS) {
                    assertThat(rows(artist.id()))
                            .as("%s on %d", artist.name(), release.id())
                            .anyMatch(row -> isOf(row, release, artist));
                }
            }
        }
    }

    @Test
    void labelsAndCompaniesExistAndListTheRelease() {
        for (var release : walked()) {
            var all = Stream.of(release.labels(), release.companies(), release.series());
            for (var entity : all.flatMap(List::stream).toList()) {
                var page = CATALOGUE.labels().label(entity.id(), t -> t);
                assertThat(page).get().extracting(label -> label.name()).isEqualTo(entity.name());
                if (entity.id() != Names.NOT_ON_LABEL) {
                    assertThat(releasesOf(entity)).contains(release.id());
                }
            }
        }
    }

    @Test
    void relativesOfArtistsKnowEachOther() {
        var artists = LongStream.concat(LongStream.range(1, 300), LongStream.range(4_001, 4_300));
        for (long id : artists.toArray()) {
            var artist = CATALOGUE.artists().artist(id, t -> t).orElseThrow();
            for (var member : relatives(artist.members())) {
                var page = CATALOGUE.artists().artist(member.id(), t -> t).orElseThrow();
                assertThat(page.groups()).isNotNull().anyMatch(group -> group.id() == id);
                assertThat(rows(member.id())).isNotEmpty();
            }
            for (var alias : relatives(artist.aliases())) {
                var page = CATALOGUE.artists().artist(alias.id(), t -> t).orElseThrow();
                assertThat(page.aliases()).isNotNull().anyMatch(other -> other.id() == id);
            }
        }
    }

    @Test
    void everyNamedUserIsInThePopulation() {
        for (var release : walked()) {
            assertThat(release.community().contributors())
                    .contains(release.community().submitter())
                    .doesNotHaveDuplicates()
                    .allMatch(user -> CATALOGUE.population().find(user.username()).isPresent());
        }
    }

    @Test
    void noDeletedReleaseIsInAList() {
        assertThat(rows(4_001))
                .filteredOn(row -> row.type().equals("release"))
                .isNotEmpty()
                .allMatch(row -> Releases.exist(row.id()));
        assertThat(CATALOGUE.labels().releases(5)).isNotEmpty().allMatch(Releases::exist);
        assertThat(CATALOGUE.labels().releases(4)).isNotEmpty().allMatch(Releases::exist);
    }

    @Test
    void theBestKnownNumbersAreFull() {
        for (long id : new long[] {1, 249_504, 64_000}) {
            var release = CATALOGUE.releases().release(id, t -> t).orElseThrow();
            assertThat(release.numForSale()).isPositive();
            assertThat(release.extraartists()).isNotEmpty();
            assertThat(release.companies()).hasSizeGreaterThan(5);
            assertThat(release.images()).isNotEmpty();
            assertThat(release.videos()).isNotEmpty();
            assertThat(release.notes()).contains("[");
        }
        assertThat(rows(108_713)).hasSizeGreaterThan(50);
        assertThat(CATALOGUE.artists().name(108_713)).isEqualTo("Marlon Vale");
        assertThat(CATALOGUE.masters().title(1_000)).endsWith(" - Maps Of Imaginary Rooms");
        assertThat(CATALOGUE.masters().versions(1_000, any -> null)).hasSizeGreaterThan(20);
    }

    private static List<Release> all() {
        return Stream.concat(RANDOM.stream(), FIRST.stream()).toList();
    }

    private static List<Release> walked() {
        return Stream.concat(RANDOM.stream().limit(WALKED / 2), FIRST.stream().limit(WALKED / 2))
                .toList();
    }

    private List<ArtistRelease> rows(long artist) {
        return rows.computeIfAbsent(
                artist,
                id ->
                        CATALOGUE.artists().appearances(id).stream()
                                .map(one -> CATALOGUE.artists().release(one, any -> null))
                                .toList());
    }

    private List<Long> releasesOf(EntityCredit entity) {
        return ofLabels.computeIfAbsent(entity.id(), CATALOGUE.labels()::releases);
    }

    private static boolean isOf(ArtistRelease row, Release release, ArtistCredit artist) {
        boolean same =
                row.type().equals("master")
                        ? Objects.equals(release.masterId(), row.id())
                        : row.id() == release.id();
        var role = artist.role().replaceAll(" \\[[^]]*]", "").replace(" By", " by");
        return same
                && (role.isEmpty()
                        ? Set.of("Main", "TrackAppearance").contains(row.role())
                        : List.of(role.split(", ")).contains(row.role()));
    }

    private static List<ArtistRef> relatives(List<ArtistRef> relatives) {
        return relatives == null ? List.of() : relatives;
    }

    /** Everybody named on a release. */
    private static List<ArtistCredit> artists(Release release) {
        var all = new ArrayList<>(release.artists());
        all.addAll(Objects.requireNonNullElse(release.extraartists(), List.of()));
        for (var track : release.tracklist()) {
            all.addAll(Objects.requireNonNullElse(track.artists(), List.of()));
            all.addAll(Objects.requireNonNullElse(track.extraartists(), List.of()));
        }
        return all;
    }

    private static List<Track> tracks(Release release) {
        return release.tracklist().stream()
                .filter(track -> !track.type().equals("heading"))
                .toList();
    }

    private static List<String> positions(Release release) {
        return tracks(release).stream()
                .flatMap(
                        track ->
                                track.subTracks() == null
                                        ? Stream.of(track)
                                        : track.subTracks().stream())
                .map(Track::position)
                .toList();
    }

    private static String medium(Release release) {
        return release.formats().stream()
                .map(format -> format.name())
                .filter(name -> !name.equals("Box Set"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> words(Release release) {
        return release.formats().stream()
                .flatMap(
                        f ->
                                Objects.requireNonNullElse(f.descriptions(), List.<String>of())
                                        .stream())
                .toList();
    }

    private static List<Release> dated(List<Release> releases) {
        return releases.stream().filter(release -> release.year() > 0).toList();
    }

    private static double average(Release release) {
        return release.community().rating().average().doubleValue();
    }

    private static Instant instant(String date) {
        return OffsetDateTime.parse(date).toInstant();
    }

    private static int year(String date) {
        return OffsetDateTime.parse(date).getYear();
    }

    private static int[] quartiles(List<Release> releases, ToIntFunction<Release> number) {
        var sorted = releases.stream().mapToInt(number).sorted().toArray();
        return new int[] {
            sorted[sorted.length / 4], sorted[sorted.length / 2], sorted[sorted.length * 3 / 4]
        };
    }

    private static void assertBetween(int[] values, int... bounds) {
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).isBetween(bounds[2 * i], bounds[2 * i + 1]);
        }
    }

    private static void assertShare(
            List<Release> releases, Predicate<Release> property, double low, double high) {
        double share = 100.0 * releases.stream().filter(property).count() / releases.size();
        assertThat(share).isBetween(low, high);
    }
}
