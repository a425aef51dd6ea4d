/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A value whose JSON type differs from that of its component. The original goes into the other
 * fields of its record, so that the record is written as the same JSON.
 *
 * @param came the original, as a plain Java value
 * @param usable what the component gets
 * @param oddity what to report; null if the value was fully converted
 */
public record Misfit(Object came, @Nullable Object usable, @Nullable Oddity oddity) {

    /**
     * What was found in place of the expected type.
     *
     * @param place the path below the field of a record: empty, or within its lists and maps, such
     *     as {@code []}
     */
    record Oddity(String place, String expected, String found) {}

    /** The value at the parser's current token, as unusable. */
    public static Misfit read(JsonParser parser, String expected) throws IOException {
        var found = ValueCodec.found(parser.currentToken());
        return new Misfit(AnyCodec.INSTANCE.read(parser), null, new Oddity("", expected, found));
    }

    /** The oddity of the enclosing list or map; the first one found is kept. */
    @Nullable Oddity within(String place, @Nullable Oddity first) {
        return first != null || oddity == null
                ? first
                : new Oddity(place + oddity.place(), oddity.expected(), oddity.found());
    }
}
