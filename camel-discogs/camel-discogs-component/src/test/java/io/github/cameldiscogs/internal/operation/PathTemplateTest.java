/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PathTemplateTest {

    private static final PathTemplate FEE = PathTemplate.of("/marketplace/fee/{price}/{currency}");

    @Test
    void putsInWhatIsGiven() {
        assertThat(FEE.filled(Map.of("price", "10.0000", "currency", "EUR")::get))
                .isEqualTo("/marketplace/fee/10.0000/EUR");
    }

    @Test
    void leavesOutWhatIsNot() {
        assertThat(FEE.filled(Map.of("price", "10.0000")::get))
                .isEqualTo("/marketplace/fee/10.0000");
    }
}
