/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PositionsTest {

    private static final Instant ADDED = Instant.parse("2024-05-01T12:00:00Z");
    private static final Instant A_SECOND_LATER = ADDED.plusSeconds(1);

    /** Ledgers keep positions, also over updates of the component. */
    @Test
    void haveTheSecondInTheHighBitsAndTheMiddleOfItsPlacesInTheLowOnes() {
        long position = Positions.of(ADDED);

        assertThat(position >> 20).isEqualTo(ADDED.getEpochSecond());
        assertThat(position & 0xf_ffff).isEqualTo(0x8_0000);
    }

    @Test
    void followTheTimeOfItemsOfDifferentSeconds() {
        long earlier = Positions.of(ADDED);
        long later = Positions.of(A_SECOND_LATER);

        assertThat(later).isGreaterThan(earlier);
        assertThat(Positions.before(later, ADDED)).isEqualTo(earlier);
        assertThat(Positions.after(earlier, A_SECOND_LATER)).isEqualTo(later);
    }

    @Test
    void areAdjacentForItemsOfOneSecond() {
        long position = Positions.of(ADDED);

        assertThat(Positions.before(position, ADDED)).isEqualTo(position - 1);
        assertThat(Positions.after(position, ADDED)).isEqualTo(position + 1);
    }

    @Test
    void followTheListWhereItContradictsTheTime() {
        long position = Positions.of(ADDED);

        assertThat(Positions.before(position, A_SECOND_LATER)).isEqualTo(position - 1);
        assertThat(Positions.after(position, ADDED.minusSeconds(1))).isEqualTo(position + 1);
    }

    @Test
    void tellWhetherItemsAreOfOneSecond() {
        long position = Positions.of(ADDED);

        assertThat(Positions.areOfOneSecond(position, position + 1_000)).isTrue();
        assertThat(Positions.areOfOneSecond(position - 1_000, position)).isTrue();
        assertThat(Positions.areOfOneSecond(position, Positions.of(A_SECOND_LATER))).isFalse();
    }
}
