/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Decides what a log line or a message may hold. Left out is what ends a line, steers a terminal,
 * turns the direction of writing, or is not to be seen: with these a text forges other lines, or
 * other words.
 */
public final class OneLine {

    /** Letters by their category, and yet blank. */
    private static final String FILLERS = "\u115f\u1160\u3164\uffa0";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private OneLine() {}

    /** Whether a character, or half of one that stands alone, may be shown. */
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

    /** The same text with a blank for each character that may not be shown. */
    public static String plain(String text) {
        return mapped(text, character -> ' ');
    }

    /** The same text with a question mark for each character that may not be shown. */
    public static String marked(String text) {
        return mapped(text, character -> '?');
    }

    /** The words of a text, with one blank between them. */
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
