/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.text;

import org.jspecify.annotations.Nullable;

/**
 * Strips white space from credentials. They never have any at their ends, but files, environment
 * variables and copying add line breaks, blanks and byte order marks.
 */
public final class WhiteSpace {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private WhiteSpace() {}

    /** As {@link #strip}; null for null. */
    public static @Nullable String stripIfGiven(@Nullable String text) {
        return text == null ? null : strip(text);
    }

    /** The text without white space and control characters at its ends. */
    public static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (start < end && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || character == BYTE_ORDER_MARK;
    }

    /** Whether a text is not blank and fits on one line. */
    public static boolean isLine(@Nullable String text) {
        return text != null && text.indexOf('\n') < 0 && !strip(text).isEmpty();
    }
}
