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
    @ValueSource(longs = {1, 194, 4_000, 4_001, 104_000})
    void everyBlockOfAnArtistIsTheirs(long artist) {
        assertThat(Discography.blocksOf(artist))
                .isNotEmpty()
                .allMatch(block -> Discography.artist(block) == artist);
    }

    @Test
    void artistsBeyondTheKnownOnesMadeNothing() {
        assertThat(Discography.blocksOf(104_001)).isEmpty();
        assertThat(Discography.blocksOf(Discography.ARTISTS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 63, 64, 100_000, Discography.RELEASES})
    void labelAndReleaseFindEachOther(long release) {
        assertThat(Discography.releasesOf(Discography.label(release))).contains(release);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_818, 50_000})
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
                        LongStream.range(master * 64, master * 64 + 64).boxed().toList());
        assertThat(discography.versions(master).allMatch(discography::belongsToMaster)).isTrue();
        assertThat(discography.loneReleases(master).noneMatch(discography::belongsToMaster))
                .isTrue();
    }

    @Test
    void noTwoArtistsOrLabelsHaveTheSameName() {
        var names = new Names(7);

        assertThat(LongStream.rangeClosed(1, 20_000).mapToObj(names::artist))
                .doesNotHaveDuplicates()
                .anyMatch(name -> name.endsWith(" (2)"))
                .anyMatch(name -> name.contains("ü"))
                .anyMatch(name -> name.contains("山"));
        assertThat(LongStream.rangeClosed(1, 20_000).mapToObj(names::label))
                .doesNotHaveDuplicates()
                .anyMatch(name -> name.endsWith(" (17)"));
    }
}
