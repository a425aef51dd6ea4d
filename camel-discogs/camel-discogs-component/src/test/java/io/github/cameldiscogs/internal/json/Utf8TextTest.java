/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8TextTest {

    /** Moves each character over every place in a piece and its borders. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ñ", "日", "😀", "Größe", "日本の音楽", "😀 Café 東京"})
    void isTheTextThatWasWritten(String word) {
        for (int offset = 0; offset < 300; offset++) {
            var text = "x".repeat(offset) + (word + " y").repeat(200);

            assertThat(Utf8Text.of(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        }
    }

    @Test
    void isWhatJavaMakesOfBytesThatAreNoText() {
        var random = new Random(8);
        for (int round = 0; round < 2_000; round++) {
            var bytes = new byte[600];
            random.nextBytes(bytes);

            assertThat(Utf8Text.of(bytes)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Test
    void canBeAPartOfTheBytes() {
        var bytes = "{\"title\": \"Größe\"}, ".repeat(50).getBytes(StandardCharsets.UTF_8);

        assertThat(Utf8Text.of(bytes, 22, 42)).isEqualTo("{\"title\": \"Größe\"}");
    }
}
