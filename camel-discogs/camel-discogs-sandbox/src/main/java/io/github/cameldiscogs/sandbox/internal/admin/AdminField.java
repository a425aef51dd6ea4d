/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.admin;

import java.util.List;

/**
 * A field of a request or an answer.
 *
 * @param name as in the JSON or the query
 * @param meaning what it is for, as a phrase
 * @param required whether a request must have it; answers may leave out fields that are not
 * @param choices all values that are allowed; empty if that is not a matter of choice
 */
public record AdminField(
        String name, Type type, String meaning, boolean required, List<String> choices) {

    /** The type of a value in JSON. */
    public enum Type {
        TEXT("a text"),
        NUMBER("a whole number"),
        FLAG("true or false"),
        NUMBERS("a list of whole numbers"),
        OBJECTS("a list of objects"),
        OBJECT("an object");

        private final String words;

        Type(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    public AdminField {
        choices = List.copyOf(choices);
    }

    public static AdminField text(String name, String meaning) {
        return of(name, Type.TEXT, meaning);
    }

    public static AdminField choice(String name, String meaning, List<String> choices) {
        return new AdminField(name, Type.TEXT, meaning, false, choices);
    }

    public static AdminField number(String name, String meaning) {
        return of(name, Type.NUMBER, meaning);
    }

    public static AdminField flag(String name, String meaning) {
        return of(name, Type.FLAG, meaning);
    }

    public static AdminField numbers(String name, String meaning) {
        return of(name, Type.NUMBERS, meaning);
    }

    public static AdminField object(String name, String meaning) {
        return of(name, Type.OBJECT, meaning);
    }

    public static AdminField objects(String name, String meaning) {
        return of(name, Type.OBJECTS, meaning);
    }

    private static AdminField of(String name, Type type, String meaning) {
        return new AdminField(name, type, meaning, false, List.of());
    }

    /** The same field, without which a request is refused. */
    public AdminField needed() {
        return new AdminField(name, type, meaning, true, choices);
    }
}
