/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlreadyToldTest {

    private final AlreadyTold told = new AlreadyTold();

    @Test
    void isNewOnce() {
        assertThat(told.isNew("a")).isTrue();
        assertThat(told.isNew("b")).isTrue();
        assertThat(told.isNew("a")).isFalse();
    }

    @Test
    void forgetsWhatWasMetLongAgo() {
        told.isNew("rare");
        for (int number = 0; number < 1_000; number++) {
            told.isNew("frequent");
            assertThat(told.isNew("other " + number)).isTrue();
        }

        assertThat(told.isNew("frequent")).isFalse();
        assertThat(told.isNew("rare")).isTrue();
    }
}
