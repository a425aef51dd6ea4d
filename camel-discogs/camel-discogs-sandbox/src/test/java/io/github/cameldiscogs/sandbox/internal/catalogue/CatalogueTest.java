/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.internal.answer.EntityCredit;
import io.github.cameldiscogs.sandbox.internal.answer.Release;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final Links LINKS = new Links("http://api", "http://www");

    private final Catalogue catalogue = new Catalogue(1, LINKS);

    @ParameterizedTest
    @ValueSource(longs = {1, 63, 64, 249_504, 34_560_000})
    void givesTheSameReleaseEveryTime(long id) {
        assertThat(new Catalogue(1, LINKS).releases().release(id, t -> t))
                .isPresent()
                .isEqualTo(catalogue.releases().release(id, t -> t));
    }

    @Test
    void givesAnotherWorldForAnotherSeed() {
        assertThat(new Catalogue(2, LINKS).releases().release(249_505, t -> t))
                .isPresent()
                .isNotEqualTo(catalogue.releases().release(249_505, t -> t));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 34_560_064, Long.MAX_VALUE})
    void endsSomewhere(long id) {
        assertThat(catalogue.releases().release(id, t -> t)).isEmpty();
    }

    @Test
    void shortAndLongFormsAgree() {
        LongStream.rangeClosed(1, 500)
                .forEach(
                        id -> {
                            var release = catalogue.releases().release(id, t -> t).orElseThrow();
                            var basic = catalogue.releases().basicInformation(id);
                            assertThat(basic.title()).isEqualTo(release.title());
                            assertThat(basic.year()).isEqualTo(release.year());
                            assertThat(basic.formats()).isEqualTo(release.formats());
                            assertThat(basic.labels())
                                    .isEqualTo(
                                            release.labels().stream()
                                                    .map(label -> label.withThumbnail(null))
                                                    .toList());
                            assertThat(basic.genres()).isEqualTo(release.genres());
                            assertThat(basic.styles())
                                    .isEqualTo(
                                            Objects.requireNonNullElse(
                                                    release.styles(), List.of()));
                            assertThat(basic.thumb()).isEqualTo(release.thumb());
                            assertThat(basic.artists())
                                    .isEqualTo(
                                            release.artists().stream()
                                                    .map(artist -> artist.withThumbnail(null))
                                                    .toList());
                            assertThat(basic.masterId())
                                    .isEqualTo(release.masterId() == null ? 0 : release.masterId());
                        });
    }

    @Test
    void hasAllTheOddThingsThatDiscogsHas() {
        assertSome(release -> release.released() == null && release.year() == 0);
        assertSome(release -> release.released() != null && release.released().endsWith("-00"));
        assertSome(release -> release.released() != null && release.released().length() == 4);
        assertSome(release -> release.labels().get(0).catno().equals("none"));
        assertSome(release -> release.labels().size() == 2);
        assertSome(release -> release.formats().size() == 2);
        assertSome(release -> release.formats().get(0).descriptions() == null);
        assertSome(release -> release.artists().size() == 2);
        assertSome(release -> !release.artists().get(0).anv().isEmpty());
        assertSome(release -> release.artists().get(0).name().equals("Various"));
        assertSome(release -> release.masterId() == null);
        assertSome(release -> release.lowestPrice() == null && release.numForSale() == 0);
        assertSome(release -> release.lowestPrice() instanceof Integer);
        assertSome(release -> release.styles() == null);
        assertSome(release -> release.country() == null);
        assertSome(release -> release.notes() == null);
        assertSome(release -> release.images() == null && release.thumb().isEmpty());
        assertSome(release -> release.extraartists() == null);
        assertSome(release -> release.series().isEmpty() && release.companies().isEmpty());
        assertSome(release -> release.tracklist().stream().anyMatch(t -> t.subTracks() != null));
        assertSome(release -> hasHeading(release));
        assertSome(release -> release.tracklist().stream().allMatch(t -> t.duration().isEmpty()));
        assertSome(release -> release.labels().get(0).thumbnailUrl() == null);
        assertSome(release -> release.labels().get(0).thumbnailUrl() != null);
        assertSome(release -> hasPicture(release.companies()));
        assertSome(release -> hasPicture(release.series()));
        assertSome(release -> release.artists().get(0).thumbnailUrl() == null);
        assertSome(release -> release.artists().get(0).thumbnailUrl() != null);
        assertSome(
                release ->
                        release.extraartists() != null
                                && release.extraartists().get(0).thumbnailUrl() != null);
        assertSome(release -> release.tracklist().stream().anyMatch(t -> t.artists() != null));
        assertSome(release -> release.dateAdded().endsWith("-07:00"));
        assertSome(release -> release.dateAdded().endsWith("-08:00"));
    }

    private static boolean hasHeading(Release release) {
        return release.tracklist().stream().anyMatch(track -> track.type().equals("heading"));
    }

    private static boolean hasPicture(List<EntityCredit> credits) {
        return credits.stream().anyMatch(credit -> credit.thumbnailUrl() != null);
    }

    private void assertSome(Predicate<Release> odd) {
        assertThat(
                        LongStream.rangeClosed(1, 30_000)
                                .filter(Releases::exist)
                                .mapToObj(
                                        id ->
                                                catalogue
                                                        .releases()
                                                        .release(id, t -> t)
                                                        .orElseThrow())
                                .anyMatch(odd))
                .isTrue();
    }
}
