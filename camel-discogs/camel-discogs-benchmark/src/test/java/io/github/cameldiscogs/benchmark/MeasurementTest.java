/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void isNamedInLowerCase() {
        assertThat(Measurement.named("budget-minute")).isEqualTo(Measurement.BUDGET_MINUTE);
    }

    @Test
    void saysWhichThereAre() {
        assertThatThrownBy(() -> Measurement.named("speed"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("speed", "overhead", "start-up", "memory");
    }
}
