/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Decides which characters a log line or a message may contain. Excluded are line breaks, terminal
 * controls, changes of text direction and invisible characters, with which text could forge other
 * lines or words.
 */
public final class OneLine {

    /** Letters by their category, but displayed as blanks. */
    private static final String FILLERS = "\u115f\u1160\u3164\uffa0";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private OneLine() {}

    /** Whether a character, or an unpaired surrogate, may be shown. */
    public static boolean admits(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    false;
            default -> FILLERS.indexOf(character) < 0;
        };
    }

    /** The text with excluded characters replaced by blanks. */
    public static String plain(String text) {
        return mapped(text, character -> ' ');
    }

    /** The text with excluded characters replaced by question marks. */
    public static String marked(String text) {
        return mapped(text, character -> '?');
    }

    /** The words of a text, separated by single blanks. */
    public static String of(String text) {
        return SPACES.matcher(plain(text)).replaceAll(" ").strip();
    }

    private static String mapped(String text, IntUnaryOperator replacement) {
        if (text.codePoints().allMatch(OneLine::admits)) {
            return text;
        }
        return text.codePoints()
                .map(character -> admits(character) ? character : replacement.applyAsInt(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
