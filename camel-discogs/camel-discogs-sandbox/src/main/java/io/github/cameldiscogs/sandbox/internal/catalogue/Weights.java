/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import io.github.cameldiscogs.sandbox.internal.answer.Format;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What releases weigh with their sleeves, as Discogs estimates it. */
final class Weights {

    private Weights() {}

    /** In grams; null for files, which are never sent. */
    static @Nullable Integer of(List<Format> formats) {
        int grams = 0;
        for (var format : formats) {
            grams += ofOne(format) * Integer.parseInt(format.qty());
        }
        return grams == 0 ? null : grams;
    }

    private static int ofOne(Format format) {
        var words = Objects.requireNonNullElse(format.descriptions(), List.<String>of());
        return switch (format.name()) {
            case "Vinyl" -> words.contains("7\"") ? 60 : words.contains("10\"") ? 140 : 230;
            case "Shellac" -> words.contains("12\"") ? 380 : 250;
            case "CD", "CDr", "DVD" -> 85;
            case "Cassette" -> 70;
            case "8-Track Cartridge" -> 140;
            case "Reel-To-Reel" -> 300;
            case "Box Set" -> 150;
            default -> 0;
        };
    }
}
