/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscographyTest {

    private final Discography discography = new Discography(7);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 17, 8_000, 8_001, 123_456, Discography.MASTERS})
    void artistAndBlockFindEachOther(long block) {
        assertThat(Discography.blocksOf(Discography.artist(block))).contains(block);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 194, 4_000, 4_001, Discography.ARTISTS})
    void everyBlockOfAnArtistIsTheirs(long artist) {
        assertThat(Discography.blocksOf(artist))
                .isNotEmpty()
                .allMatch(block -> Discography.artist(block) == artist);
    }

    @Test
    void nobodyIsAnArtistWithoutReleases() {
        assertThat(Discography.blocksOf(Discography.ARTISTS)).isNotEmpty();
        assertThat(Discography.blocksOf(Discography.ARTISTS + 1L)).isEmpty();
    }

    @Test
    void aboutOneOfSevenReleasesWasDeletedButNoMainRelease() {
        var ids = LongStream.rangeClosed(2_001, 22_000);

        assertThat(ids.filter(id -> !Discography.exists(id)).count()).isBetween(2_500L, 3_000L);
        assertThat(LongStream.range(1, 1_000).map(master -> master * 64))
                .allMatch(Discography::exists);
        assertThat(LongStream.rangeClosed(1, 2_000)).allMatch(Discography::exists);
        assertThat(Discography.exists(249_504)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 63, 64, 100_000, Discography.RELEASES})
    void labelAndReleaseFindEachOther(long release) {
        assertThat(Discography.releasesOf(Discography.label(release))).contains(release);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_817, 49_999})
    void everyReleaseOfALabelIsTheirs(long label) {
        assertThat(Discography.releasesOf(label).boxed())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(release -> Discography.label(release) == label);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99, Discography.MASTERS})
    void aBlockFallsIntoVersionsAndLoneReleases(long master) {
        var both =
                LongStream.concat(discography.versions(master), discography.loneReleases(master));

        assertThat(both.boxed())
                .containsExactlyElementsOf(
                        LongStream.range(master * 64, master * 64 + 64)
                                .filter(Discography::exists)
                                .boxed()
                                .toList());
        assertThat(discography.versions(master).allMatch(discography::belongsToMaster)).isTrue();
        assertThat(discography.loneReleases(master).noneMatch(discography::belongsToMaster))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 7, 99})
    void noTwoArtistsOrLabelsHaveTheSameName(long seed) {
        var names = new Names(seed, new Performers(seed, new Scenes(seed)));

        assertThat(LongStream.rangeClosed(1, Discography.ARTISTS).mapToObj(names::artist))
                .doesNotHaveDuplicates()
                .anyMatch(name -> name.endsWith(" (2)"))
                .anyMatch(name -> name.contains("ü"))
                .anyMatch(name -> name.contains("山"))
                .anyMatch(name -> name.contains("Ж"))
                .anyMatch(name -> name.contains("&"))
                .anyMatch(name -> name.contains("\""));
        assertThat(LongStream.rangeClosed(1, Discography.LABELS).mapToObj(names::label))
                .doesNotHaveDuplicates()
                .anyMatch(name -> name.endsWith(" (2)"));
    }
}
