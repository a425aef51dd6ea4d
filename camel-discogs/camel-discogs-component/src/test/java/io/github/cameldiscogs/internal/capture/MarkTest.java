/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkTest {

    @Test
    void tellsHowManyItemsWereRemovedBeforeALaterOne() {
        // Five items were between them, two are
        assertThat(new Mark(10, 12, 1).removedBefore(new Mark(13, 18, 2))).isEqualTo(3);
        assertThat(new Mark(10, 12, 1).removedBefore(new Mark(13, 15, 2))).isZero();
        assertThat(new Mark(10, 12, 1).removedBefore(new Mark(13, 14, 2))).isEqualTo(-1);
    }

    @Test
    void isNextToTheOneBehindIt() {
        assertThat(new Mark(10, 12, 1).isNextTo(new Mark(11, 40, 2))).isTrue();
        assertThat(new Mark(10, 12, 1).isNextTo(new Mark(12, 13, 1))).isFalse();
        assertThat(new Mark(10, 12, 1).isNextTo(new Mark(9, 11, 1))).isFalse();
    }
}
