/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import java.nio.charset.StandardCharsets;

/**
 * Text from UTF-8. Java 17 decodes pure ASCII many times faster than text with a single umlaut;
 * decoding in pieces, only those with non-ASCII characters are slow.
 */
public final class Utf8Text {

    /** In bytes: far longer than a foreign word, far shorter than an answer. */
    private static final int PIECE = 256;

    private Utf8Text() {}

    /** Decodes the text; invalid bytes become the replacement character. */
    public static String of(byte[] utf8) {
        return of(utf8, 0, utf8.length);
    }

    static String of(byte[] utf8, int start, int end) {
        var text = new StringBuilder(end - start);
        int from = start;
        while (from < end) {
            int to = nextCharacter(utf8, Math.min(from + PIECE, end), end);
            text.append(new String(utf8, from, to - from, StandardCharsets.UTF_8));
            from = to;
        }
        return text.toString();
    }

    private static int nextCharacter(byte[] utf8, int from, int end) {
        int place = from;
        while (place < end && isContinuation(utf8[place])) {
            place++;
        }
        return place;
    }

    private static boolean isContinuation(byte octet) {
        return (octet & 0b1100_0000) == 0b1000_0000;
    }
}
