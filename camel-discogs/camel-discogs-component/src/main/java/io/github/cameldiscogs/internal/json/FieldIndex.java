/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A position among the fields of an object. It remembers the field that followed last time: Discogs
 * writes objects of one kind alike, and comparing a name with a guess is cheaper than reading it
 * and looking it up.
 *
 * <p>Threads may overwrite each other's guess; that only costs a lookup.
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
     * The position of the next field.
     *
     * @param nextName its name
     * @param places all positions by field name
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

    /** The position of a field; the base class alone is the start of the object. */
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
