/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import org.jspecify.annotations.Nullable;

/**
 * Contents of items as every database keeps them. JSON may have half a character in a text, in
 * whose place PostgreSQL's driver writes a question mark: it is written as JSON's escape, which
 * means the same.
 */
final class KeptContent {

    private KeptContent() {}

    /**
     * @param json null for no content
     */
    static @Nullable String of(@Nullable String json) {
        if (json == null || json.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return json;
        }
        var kept = new StringBuilder(json.length());
        json.codePoints()
                .forEach(
                        character -> {
                            if (Character.getType(character) == Character.SURROGATE) {
                                kept.append("\\u%04x".formatted(character));
                            } else {
                                kept.appendCodePoint(character);
                            }
                        });
        return kept.toString();
    }
}
