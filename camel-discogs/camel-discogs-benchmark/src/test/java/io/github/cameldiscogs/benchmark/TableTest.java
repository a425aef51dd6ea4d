/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void isMarkdown() {
        var table = new Table("Speed", "who", "calls/s");
        table.add("bare client", "5");

        assertThat(table.toString().lines())
                .containsExactly(
                        "### Speed",
                        "",
                        "| who         | calls/s |",
                        "|-------------|---------|",
                        "| bare client |       5 |");
    }

    @Test
    void refusesARowOfAnotherLength() {
        var table = new Table("Speed", "who", "calls/s");

        assertThatThrownBy(() -> table.add("bare client")).hasMessageContaining("2 columns");
    }
}
