/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Format;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The formats of a release in few letters, as in the lists of artists and labels, in listings and
 * in descriptions: {@code 2xLP, Album, Ltd, Gat}, {@code Cass, Comp}. The full words are in the
 * versions of a master only.
 */
public final class ShortFormat {

    private static final int LETTERS_OF_TEXT = 3;
    private static final Map<String, String> SHORT_WORDS =
            Map.ofEntries(
                    Map.entry("Box Set", "Box"),
                    Map.entry("Cassette", "Cass"),
                    Map.entry("Compilation", "Comp"),
                    Map.entry("DVD-Video", "DVD-V"),
                    Map.entry("Enhanced", "Enh"),
                    Map.entry("Limited Edition", "Ltd"),
                    Map.entry("Maxi-Single", "Maxi"),
                    Map.entry("Numbered", "Num"),
                    Map.entry("Reissue", "RE"),
                    Map.entry("Remastered", "RM"),
                    Map.entry("Repress", "RP"),
                    Map.entry("Sampler", "Smplr"),
                    Map.entry("Single Sided", "S/Sided"),
                    Map.entry("Test Pressing", "TP"),
                    Map.entry("White Label", "W/Lbl"));

    private ShortFormat() {}

    /** All formats in one line, such as {@code CD, Comp + DVD, PAL}. */
    public static String of(List<Format> formats) {
        return formats.stream().map(ShortFormat::of).collect(Collectors.joining(" + "));
    }

    private static String of(Format format) {
        var descriptions = Objects.requireNonNullElse(format.descriptions(), List.<String>of());
        var words =
                Stream.concat(Stream.of(format.name()), descriptions.stream())
                        .filter(ShortFormat::isSaid)
                        .map(word -> SHORT_WORDS.getOrDefault(word, word));
        var line =
                Stream.concat(words, Stream.ofNullable(format.text()).map(ShortFormat::cut))
                        .collect(Collectors.joining(", "));
        return format.qty().equals("1") ? line : format.qty() + "x" + line;
    }

    /** Vinyl goes without saying, and speeds are left out. */
    private static boolean isSaid(String word) {
        return !word.equals("Vinyl") && !word.endsWith(" RPM");
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LETTERS_OF_TEXT)).strip();
    }
}
