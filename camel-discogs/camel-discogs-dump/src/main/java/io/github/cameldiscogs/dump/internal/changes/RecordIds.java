/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.changes;

import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Finds the number of a record in its text, without parsing it. */
final class RecordIds {

    /** Releases and masters have it in their start tag. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("<\\w+\\s[^>]*?\\bid=[\"'](\\d{1,18})[\"']");

    /** Artists and labels have it in their first element but pictures, which come without text. */
    private static final Pattern ELEMENT =
            Pattern.compile(
                    "<\\w+>\\s*(?:<images>.*?</images>\\s*|<images/>\\s*)?<id>(\\d{1,18})</id>",
                    Pattern.DOTALL);

    private RecordIds() {}

    static OptionalLong of(byte[] xml) {
        // One byte a character: all that is looked for is ASCII
        var text = new String(xml, StandardCharsets.ISO_8859_1);
        var attribute = ATTRIBUTE.matcher(text);
        if (attribute.lookingAt()) {
            return OptionalLong.of(Long.parseLong(attribute.group(1)));
        }
        var element = ELEMENT.matcher(text);
        return element.lookingAt()
                ? OptionalLong.of(Long.parseLong(element.group(1)))
                : OptionalLong.empty();
    }
}
