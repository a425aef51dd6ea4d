/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void isTheMiddleOne() {
        assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
    }

    @Test
    void isBetweenTheMiddleTwo() {
        assertThat(Median.of(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3.0);
    }

    @Test
    void needsAValue() {
        assertThatThrownBy(() -> Median.of(List.of())).hasMessageContaining("Nothing");
    }
}
