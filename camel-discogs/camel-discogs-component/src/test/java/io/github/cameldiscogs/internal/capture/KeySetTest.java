/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeySetTest {

    @Test
    void takesNumbersOnlyForTheSameWhenTheyAreWrittenSo() {
        var keys = new KeySet();
        List.of("7", "-3", "12-1", "9223372036854775808").forEach(keys::add);

        assertThat(List.of("7", "-3", "12-1", "9223372036854775808")).allMatch(keys::contains);
        assertThat(List.of("07", "+7", "-7", "3", "12", "1", "")).noneMatch(keys::contains);
    }

    @Test
    void countsEachKeyOnce() {
        var keys = new KeySet();
        assertThat(keys.size()).isZero();

        List.of("7", "8", "7", "07", "a", "a", "07").forEach(keys::add);

        assertThat(keys.size()).isEqualTo(4);
        assertThat(List.of("7", "8", "07", "a")).allMatch(keys::contains);
    }
}
