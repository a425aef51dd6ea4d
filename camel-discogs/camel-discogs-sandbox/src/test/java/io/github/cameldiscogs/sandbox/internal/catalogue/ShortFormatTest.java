/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.internal.answer.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortFormatTest {

    /** Lines of lists and listings, recorded from 2017 to 2026. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CD      | 1 |          | Promo;Sampler                        | CD, Promo, Smplr
                    Cassette| 1 |          | Compilation                          | Cass, Comp
                    Vinyl   | 1 |          | 12";Single Sided;45 RPM              | 12", S/Sided
                    Vinyl   | 2 | Gatefold | LP;Album;Limited Edition             | 2xLP, Album, Ltd, Gat
                    Vinyl   | 1 | 180 gram | LP;Album;Limited Edition;Numbered    | LP, Album, Ltd, Num, 180
                    Vinyl   | 1 |          | LP;Album;Reissue;Remastered          | LP, Album, RE, RM
                    CD      | 1 |          | Maxi-Single;Enhanced                 | CD, Maxi, Enh
                    Shellac | 1 |          | 10";78 RPM                           | Shellac, 10"
                    """)
    void wordsAreShort(
            String name, String quantity, String text, String descriptions, String line) {
        var format = new Format(name, quantity, text, List.of(descriptions.split(";")));

        assertThat(ShortFormat.of(List.of(format))).isEqualTo(line);
    }

    @Test
    void severalFormatsAreAdded() {
        var box = new Format("Box Set", "1", null, List.of("Limited Edition"));
        var disc = new Format("CDr", "2", null, null);

        assertThat(ShortFormat.of(List.of(box, disc))).isEqualTo("Box, Ltd + 2xCDr");
    }
}
