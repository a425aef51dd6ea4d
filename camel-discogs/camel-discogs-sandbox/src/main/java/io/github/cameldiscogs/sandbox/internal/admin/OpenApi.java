/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Describes routes as an OpenAPI 3.1 document. */
final class OpenApi {

    private static final Map<String, Object> REFUSAL =
            Map.of(
                    "description",
                    "The request is wrong; the error says what is allowed.",
                    "content",
                    json(object(List.of(AdminField.text("error", "what is allowed").needed()))));

    private OpenApi() {}

    static Map<String, Object> describe(List<AdminRoute> routes) {
        var paths = new LinkedHashMap<String, Map<String, Object>>();
        for (var route : routes) {
            paths.computeIfAbsent(AdminApi.ROOT + route.path(), any -> new LinkedHashMap<>())
                    .put(route.method().toLowerCase(Locale.ROOT), operation(route));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Discogs sandbox",
                        "version",
                        "1",
                        "description",
                        "Controls a stand-in for Discogs from tests in any language."));
        document.put("paths", paths);
        return document;
    }

    private static Map<String, Object> operation(AdminRoute route) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("summary", route.summary());
        operation.put("operationId", operationId(route));
        if (!route.query().isEmpty()) {
            operation.put("parameters", route.query().stream().map(OpenApi::parameter).toList());
        }
        if (!route.body().isEmpty()) {
            boolean required = route.body().stream().anyMatch(AdminField::required);
            operation.put(
                    "requestBody",
                    Map.of("required", required, "content", json(object(route.body()))));
        }
        operation.put("responses", responses(route));
        return operation;
    }

    private static String operationId(AdminRoute route) {
        var name = new StringBuilder(route.method().toLowerCase(Locale.ROOT));
        for (var word : route.path().split("[^a-z]+")) {
            if (!word.isEmpty()) {
                name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
            }
        }
        return name.toString();
    }

    private static Map<String, Object> responses(AdminRoute route) {
        var responses = new LinkedHashMap<String, Object>();
        if (route.answer().isEmpty()) {
            responses.put("204", Map.of("description", "Done."));
        } else {
            responses.put(
                    "200", Map.of("description", "Done.", "content", json(object(route.answer()))));
        }
        responses.put("4XX", REFUSAL);
        return responses;
    }

    private static Map<String, Object> parameter(AdminField field) {
        return Map.of(
                "name",
                field.name(),
                "in",
                "query",
                "description",
                field.meaning(),
                "schema",
                schema(field));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private static Map<String, Object> object(List<AdminField> fields) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var field : fields) {
            properties.put(field.name(), schema(field));
            if (field.required()) {
                required.add(field.name());
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> schema(AdminField field) {
        var schema = new LinkedHashMap<String, Object>(type(field.type()));
        schema.put("description", field.meaning());
        if (!field.choices().isEmpty()) {
            schema.put("enum", field.choices());
        }
        return schema;
    }

    private static Map<String, Object> type(AdminField.Type type) {
        Map<String, Object> whole = Map.of("type", "integer", "minimum", 0);
        return switch (type) {
            case TEXT -> Map.of("type", "string");
            case NUMBER -> whole;
            case FLAG -> Map.of("type", "boolean");
            case NUMBERS -> Map.of("type", "array", "items", whole);
            case OBJECTS -> Map.of("type", "array", "items", Map.of("type", "object"));
            case OBJECT -> Map.of("type", "object");
        };
    }
}
