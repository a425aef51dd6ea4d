/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

/** Gives releases numbers in the manner of their label, later ones to younger releases. */
final class CatalogueNumbers {

    private static final String WITHOUT_LETTERS = "R";

    static final String NONE = "none";

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{IsLatin}\\p{IsCyrillic} ]");
    private static final int FIRST_YEAR = 1900;
    private static final int OFTEN_WITHOUT = 16;
    private static final int SELDOM_WITHOUT = 4;

    private final long seed;
    private final Names names;

    CatalogueNumbers(long seed, Names names) {
        this.seed = seed;
        this.names = names;
    }

    String of(Outline outline, long label, Draw draw) {
        boolean file = outline.medium() == Medium.FILE;
        if (label == Names.NOT_ON_LABEL || draw.chance(file ? OFTEN_WITHOUT : SELDOM_WITHOUT)) {
            return NONE;
        }
        var manner = new Draw(~seed, Draw.Kind.LABEL, label);
        int perYear = manner.between(2, 9);
        int start = Math.max(FIRST_YEAR, outline.year() - manner.between(3, 40));
        int number = (outline.year() - start) * perYear + draw.between(1, perYear);
        var prefix = prefix(label);
        return switch (manner.below(6)) {
            case 0 -> "%s %03d".formatted(prefix, number);
            case 1 -> "%s-%d".formatted(prefix, 1000 + number);
            case 2 -> "%s%03d".formatted(prefix, number);
            case 3 -> "%s%d".formatted(prefix.toLowerCase(Locale.ROOT), number);
            case 4 -> "%d %03d".formatted(manner.between(10, 99), number);
            default -> "%s %d %d".formatted(prefix, 700 + number, draw.between(1, 3));
        };
    }

    /** The first letters of its words, or of its only word. */
    private String prefix(long label) {
        var words = NO_LETTER.matcher(names.label(label)).replaceAll("").strip().split(" ");
        var initials = new StringBuilder();
        for (var word : words) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        boolean enough = initials.length() > 2 || words[0].length() < 3;
        var prefix = enough ? initials.toString() : words[0].substring(0, 3);
        if (prefix.isBlank()) {
            return WITHOUT_LETTERS;
        }
        return prefix.toUpperCase(Locale.ROOT);
    }
}
