/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place among the fields of an object. It remembers which field came next the last time: Discogs
 * writes the objects of a kind alike, and to compare a name with a guess costs less than to read it
 * and look it up.
 *
 * <p>Threads may overwrite what others have learned: it stays a guess.
 */
class FieldIndex {

    private @Nullable OfField guess;

    /** Moves on to the name of the next field; null at the end of the object. */
    @Nullable String nextName(JsonParser parser) throws IOException {
        var guessed = guess;
        if (guessed == null) {
            return parser.nextFieldName();
        }
        if (parser.nextFieldName(guessed.field().encodedName())) {
            return guessed.field().name();
        }
        return parser.hasToken(JsonToken.FIELD_NAME) ? parser.currentName() : null;
    }

    /**
     * The place of the field that comes after this one.
     *
     * @param nextName its name
     * @param places all that there are, by the name of their field
     */
    @Nullable OfField next(String nextName, Map<String, OfField> places) {
        var guessed = guess;
        if (guessed != null && guessed.field().name().equals(nextName)) {
            return guessed;
        }
        var next = places.get(nextName);
        if (next != null) {
            guess = next;
        }
        return next;
    }

    /** That of a field; any other is the start of the object. */
    static final class OfField extends FieldIndex {

        private final RecordField field;

        OfField(RecordField field) {
            this.field = field;
        }

        RecordField field() {
            return field;
        }
    }
}
