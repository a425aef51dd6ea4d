/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import io.github.cameldiscogs.internal.text.WhiteSpace;
import java.util.List;

/** The text of one value of a token store: tokens and secrets, one per line. */
final class TokenLines {

    private static final String SEPARATOR = "\n";

    private TokenLines() {}

    /**
     * @throws TokenStoreException if a value is missing or has several lines
     */
    static String join(TokenPlace place, String... lines) {
        for (var line : lines) {
            if (!WhiteSpace.isLine(line)) {
                throw new TokenStoreException(
                        "%s: a token or secret that is missing or has several lines cannot be kept"
                                .formatted(place));
            }
        }
        return String.join(SEPARATOR, lines);
    }

    /**
     * @param count the number of lines required
     * @throws TokenStoreException if the number differs
     */
    static List<String> split(TokenPlace place, String text, int count) {
        var lines = List.of(text.split(SEPARATOR, -1));
        if (lines.size() != count || !lines.stream().allMatch(WhiteSpace::isLine)) {
            throw TokenCipher.foreign(place);
        }
        return lines;
    }
}
