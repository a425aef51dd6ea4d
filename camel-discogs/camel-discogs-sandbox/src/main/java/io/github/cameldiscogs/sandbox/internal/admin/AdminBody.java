/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.sandbox.internal.http.Json;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request as the fields that a route takes. */
final class AdminBody {

    private AdminBody() {}

    /**
     * @throws AdminRefusal if it is anything else
     */
    static ObjectNode read(ReceivedRequest request, List<AdminField> fields) {
        var body = request.body().length == 0 ? nothing() : object(request, fields);
        body.fieldNames().forEachRemaining(name -> requireKnown(name, fields));
        fields.forEach(field -> check(field, body.get(field.name())));
        return body;
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Web pages cannot send this content type to another origin without asking first. */
    private static ObjectNode object(ReceivedRequest request, List<AdminField> fields) {
        var contentType = request.header("Content-Type").orElse("none");
        if (!contentType.startsWith("application/json")) {
            throw AdminRefusal.wrongContent(
                    "The content type is " + contentType + ", allowed is application/json");
        }
        try {
            if (Json.read(request.body()) instanceof ObjectNode object) {
                return object;
            }
            throw AdminRefusal.badRequest(
                    "The body is no JSON object, but may have " + names(fields));
        } catch (IOException e) {
            throw AdminRefusal.badRequest(
                    "The body is no JSON object, but may have " + names(fields));
        }
    }

    private static void requireKnown(String name, List<AdminField> fields) {
        if (fields.stream().noneMatch(field -> field.name().equals(name))) {
            throw AdminRefusal.badRequest(
                    "There is no field " + name + ", allowed are " + names(fields));
        }
    }

    private static void check(AdminField field, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            if (field.required()) {
                throw AdminRefusal.badRequest(field.name() + " is missing: " + field.meaning());
            }
        } else if (!fits(field.type(), value)) {
            throw AdminRefusal.badRequest(
                    field.name() + " is " + value + ", allowed is " + field.type().words());
        } else if (!field.choices().isEmpty() && !field.choices().contains(value.textValue())) {
            throw AdminRefusal.badRequest(
                    field.name()
                            + " is "
                            + value
                            + ", allowed are "
                            + String.join(", ", field.choices()));
        }
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

    private static String names(List<AdminField> fields) {
        return fields.isEmpty()
                ? "none"
                : fields.stream().map(AdminField::name).collect(Collectors.joining(", "));
    }
}
