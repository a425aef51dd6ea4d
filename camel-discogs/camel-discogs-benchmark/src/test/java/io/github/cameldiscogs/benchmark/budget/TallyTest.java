/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void countsWhatIsLostAndDoubled() {
        var tally = new Tally();

        tally.add(7);
        tally.add(8);
        tally.add(7);

        assertThat(tally.doubled()).isEqualTo(1);
        assertThat(tally.lost(100)).isEqualTo(98);
    }
}
