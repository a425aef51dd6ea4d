/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import java.lang.Character.UnicodeScript;
import java.util.Locale;

/** Gives releases numbers in the manner of their label, later ones to younger releases. */
final class CatalogueNumbers {

    private static final String WITHOUT_LETTERS = "R";

    static final String NONE = "none";

    private static final int FIRST_YEAR = 1900;
    private static final int OFTEN_WITHOUT = 16;
    private static final int SELDOM_WITHOUT = 4;

    private final long seed;
    private final Names names;
    private final Memo<String> prefixes = new Memo<>();

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
        int number = (outline.year() - FIRST_YEAR) * perYear + draw.between(1, perYear);
        var prefix = prefixes.of(label, () -> prefix(label));
        return switch (manner.below(6)) {
            case 0 -> prefix + " " + Digits.of(number, 3);
            case 1 -> prefix + "-" + (1000 + number);
            case 2 -> prefix + Digits.of(number, 3);
            case 3 -> prefix.toLowerCase(Locale.ROOT) + number;
            case 4 -> manner.between(10, 99) + " " + Digits.of(number, 3);
            default -> prefix + " " + (700 + number) + " " + draw.between(1, 3);
        };
    }

    /** The first letters of its words, or of its only word. */
    private String prefix(long label) {
        var words = letters(names.label(label)).strip().split(" ");
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

    /** What labels print on a spine: no Japanese, for example. */
    private static String letters(String name) {
        var letters = new StringBuilder();
        for (char c : name.toCharArray()) {
            var script = UnicodeScript.of(c);
            if (c == ' ' || script == UnicodeScript.LATIN || script == UnicodeScript.CYRILLIC) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
