/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import org.jspecify.annotations.Nullable;

/**
 * Writes the JSON of an item so that every database stores it unchanged. JSON text may contain an
 * unpaired surrogate, which the driver of PostgreSQL replaces by a question mark; the equivalent
 * JSON escape is stored instead.
 */
final class KeptContent {

    private KeptContent() {}

    /**
     * @param json null if no content is stored
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
