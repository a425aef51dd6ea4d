/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, '\n', '\r', '\t', 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x200b, 0x200e, 0x2028,
                0x2029, 0x202e, 0x2060, 0x2066, 0x2069, 0x3164, 0xd800, 0xdc00, 0xfeff, 0xffff,
                0xe0041
            })
    void admitsNothingThatForgesOrHides(int character) {
        var text = "a" + Character.toString(character) + "b";

        assertThat(OneLine.of(text)).isEqualTo("a b");
        assertThat(OneLine.plain(text)).isEqualTo("a b");
        assertThat(OneLine.marked(text)).isEqualTo("a?b");
        assertThat(QuotedValue.of(text)).isEqualTo("'a?b'");
    }

    @Test
    void leavesLettersOfAllAlphabetsAlone() {
        var text = "Bj\u00f6rk \u041a\u0438\u043d\u043e \u5742\u672c \ud83c\udfb5 50% <a> 'b'";

        assertThat(OneLine.of(text)).isEqualTo(text);
        assertThat(OneLine.marked(text)).isEqualTo(text);
    }

    @Test
    void leavesNoHalfOfACharacterWhereAQuotationEnds() {
        assertThat(QuotedValue.of("x".repeat(79) + "\ud83c\udfb5"))
                .isEqualTo("'" + "x".repeat(79) + "?...'");
    }
}
