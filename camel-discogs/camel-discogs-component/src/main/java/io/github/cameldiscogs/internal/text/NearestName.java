/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the name most similar to a misspelled one. */
public final class NearestName {

    /** Letters for each wrong one allowed: in a short word, a single one makes another word. */
    private static final int LETTERS_FOR_A_MISTAKE = 3;

    private NearestName() {}

    /**
     * A hint to append to an error message: " (did you mean '...'?)", empty if no name is similar.
     */
    public static String hint(String wrong, Collection<String> names) {
        var lower = wrong.toLowerCase(Locale.ROOT);
        return names.stream()
                .min(
                        Comparator.comparingInt(
                                name -> distance(lower, name.toLowerCase(Locale.ROOT))))
                .filter(
                        name ->
                                distance(lower, name.toLowerCase(Locale.ROOT))
                                        <= wrong.length() / LETTERS_FOR_A_MISTAKE)
                .map(" (did you mean '%s'?)"::formatted)
                .orElse("");
    }

    /** The Levenshtein distance. */
    private static int distance(String one, String other) {
        var previous = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(
                                previous[column - 1] + changed,
                                Math.min(previous[column], current[column - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
