/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Compares a JSON object with the fields that it may have.
 *
 * @param place where the object is, for messages: what stands before the name of each field
 */
record FieldCheck(String place, List<AdminField> fields) {

    /**
     * @throws AdminRefusal if there are other fields or values, or one is missing
     */
    void accept(ObjectNode object) {
        object.fieldNames().forEachRemaining(this::requireKnown);
        fields.forEach(field -> check(field, object.get(field.name())));
    }

    /** The names of fields, in words. */
    static String names(List<AdminField> fields) {
        return fields.isEmpty()
                ? "none"
                : fields.stream().map(AdminField::name).collect(Collectors.joining(", "));
    }

    private void requireKnown(String name) {
        if (fields.stream().noneMatch(field -> field.name().equals(name))) {
            throw AdminRefusal.badRequest(
                    "There is no field " + place + name + ", allowed are " + names(fields));
        }
    }

    private void check(AdminField field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            if (field.required()) {
                throw AdminRefusal.badRequest(
                        place + field.name() + " is missing: " + field.meaning());
            }
        } else if (!fits(field.type(), value)) {
            throw wrong(field, value, "allowed is " + field.type().words());
        } else if (!field.choices().isEmpty() && !field.choices().contains(value.textValue())) {
            throw wrong(field, value, "allowed are " + String.join(", ", field.choices()));
        }
    }

    private AdminRefusal wrong(AdminField field, JsonNode value, String allowed) {
        return AdminRefusal.badRequest(place + field.name() + " is " + value + ", " + allowed);
    }

    private static boolean fits(AdminField.Type type, JsonNode value) {
        return switch (type) {
            case TEXT -> value.isTextual();
            case NUMBER -> isWhole(value);
            case FLAG -> value.isBoolean();
            case NUMBERS -> value.isArray() && allWhole(value);
            case OBJECTS -> value.isArray();
            case OBJECT -> value.isObject();
        };
    }

    private static boolean allWhole(JsonNode list) {
        for (var value : list) {
            if (!isWhole(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0;
    }
}
