/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCommentTest {

    private static RecordComment comment(String javadoc) {
        return RecordComment.of(
                "Sleeve",
                """
                package music;

                /** Of another class. */
                record Cover() {}

                /**
                 * %s
                 */
                public record Sleeve(String colour, int count) {}
                """
                        .formatted(javadoc.replace("\n", "\n * ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A sleeve. Source: Discogs API, Folder.",
                "A sleeve.\nSource: Discogs API, Folder.",
                "A sleeve. Source:\nDiscogs API, Folder.",
                "A sleeve. Source: Discogs\nAPI, Folder.",
                "A sleeve. Source: Discogs API,\nFolder.",
                "A sleeve. Source: Discogs API,\nFolder and Release.",
                "A\nsleeve.\n\n<p>Source: Discogs API, Folder.\n\n@param colour as printed"
            })
    void doesNotSayWhereTheApiTellsOfIt(String javadoc) {
        assertThat(comment(javadoc).description()).isEqualTo("A sleeve.");
    }

    @Test
    void keepsWhatFollowsTheSource() {
        assertThat(
                        comment("A sleeve. Source: Discogs API, Folder.\n\n<p>It has a colour.")
                                .description())
                .isEqualTo("A sleeve.\n\nIt has a colour.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Has {@code colour} alone.",
                "Has {@code\ncolour} alone.",
                "Has {@link #colour} alone.",
                "Has {@link Sleeve#colour} alone.",
                "Has {@link music.Sleeve#colour} alone."
            })
    void showsTagsAsCode(String javadoc) {
        assertThat(comment(javadoc).description()).isEqualTo("Has `colour` alone.");
    }

    @Test
    void showsWhatHtmlHides() {
        assertThat(comment("Less &lt; more &amp;lt; &gt;.").description())
                .isEqualTo("Less < more &lt; >.");
    }

    @Test
    void notesItsComponents() {
        var notes =
                comment(
                                "A sleeve.\n\n@param colour as printed,\n    {@code null} for none\n@param count of them")
                        .notes();

        assertThat(notes)
                .hasSize(2)
                .containsEntry("colour", "as printed, `null` for none")
                .containsEntry("count", "of them");
    }
}
