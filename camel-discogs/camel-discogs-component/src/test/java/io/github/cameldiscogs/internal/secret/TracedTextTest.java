/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.secret.TracedText.Language;
import java.util.EnumSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracedTextTest {

    private static String decoded(String text, Language language) {
        return TracedText.of(text).decoded(EnumSet.of(language)).toString();
    }

    /** A server can send as much of it as is read of a refusal: each part is looked at once. */
    @ParameterizedTest
    @EnumSource
    void endsWithATextFullOfEscapesOfALanguage(Language language) {
        var bytes = "%41".repeat(1_000_000);

        assertThat(decoded(bytes, language))
                .isEqualTo(language == Language.URI ? "A".repeat(1_000_000) : bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%41%42\\x43", "%41\\x43%42", "\\x43%41%42"})
    void findsAnEscapeBesideThoseOfAnotherLanguage(String text) {
        assertThat(decoded(text, Language.PROGRAM)).isEqualTo(text.replace("\\x43", "C"));
        assertThat(decoded(text, Language.HTML)).isEqualTo(text);
        assertThat(decoded(text, Language.URI))
                .isEqualTo(text.replace("%41", "A").replace("%42", "B"));
    }

    /** What is no UTF-8 is taken byte by byte. */
    @ParameterizedTest
    @CsvSource({
        "%41, A",
        "%c3%a9, é",
        "%C3%A9%41, éA",
        "%e2%82%ac, €",
        "%f0%9f%8e%b5, \uD83C\uDFB5",
        "%c3, Ã",
        "%c3%41, ÃA",
        "%e2%82, \u00e2\u0082",
        "%e2%41%ac, \u00e2A\u00ac",
        "%e2%82%41, \u00e2\u0082A",
        "%f0%9f%8e, \u00f0\u009f\u008e",
        "%a9%a9, ©©"
    })
    void readsBytesAsUtf8(String bytes, String characters) {
        assertThat(decoded(bytes, Language.URI)).isEqualTo(characters);
    }
}
