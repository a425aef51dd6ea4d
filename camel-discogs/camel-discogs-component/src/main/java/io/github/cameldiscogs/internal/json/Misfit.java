/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A value that came in another form than its component has. What came belongs into the other fields
 * of its record, so that the JSON stays what it was.
 *
 * @param came what came, as plain Java value
 * @param usable what the component takes of it
 * @param oddity what is to be told of it; null where all of it could be converted
 */
public record Misfit(Object came, @Nullable Object usable, @Nullable Oddity oddity) {

    /**
     * What was found where something else was expected.
     *
     * @param place below the field of a record: empty, or in its lists and maps, such as {@code []}
     */
    record Oddity(String place, String expected, String found) {}

    /** The value at the parser's current token, which is of no use. */
    public static Misfit read(JsonParser parser, String expected) throws IOException {
        var found = ValueCodec.found(parser.currentToken());
        return new Misfit(AnyCodec.INSTANCE.read(parser), null, new Oddity("", expected, found));
    }

    /** The oddity of a list or map in which this is; the first that was met stays. */
    @Nullable Oddity within(String place, @Nullable Oddity first) {
        return first != null || oddity == null
                ? first
                : new Oddity(place + oddity.place(), oddity.expected(), oddity.found());
    }
}
