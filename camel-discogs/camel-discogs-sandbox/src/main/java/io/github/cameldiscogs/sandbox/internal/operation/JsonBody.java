/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import java.util.List;
import java.util.Optional;

/** The fields of a JSON body, validated like those of migrated endpoints. */
public final class JsonBody {

    private final Optional<JsonNode> fields;

    JsonBody(Optional<JsonNode> fields) {
        this.fields = fields;
    }

    public Optional<JsonNode> field(String name) {
        return fields.map(json -> json.get(name)).filter(value -> !value.isNull());
    }

    public Optional<String> text(String name) {
        return field(name)
                .map(
                        value -> {
                            if (value.isContainerNode()) {
                                throw wrongType("string_type", name, "a valid string");
                            }
                            return value.asText();
                        });
    }

    public String requiredText(String name) {
        return text(name).orElseThrow(() -> missing(name));
    }

    /** A whole number within bounds, also as text. */
    public Optional<Long> number(String name, long lowest, long highest) {
        return field(name)
                .map(
                        value -> {
                            if (!value.asText().matches("-?\\d{1,18}")) {
                                throw wrongType("int_parsing", name, "a valid integer");
                            }
                            long number = Long.parseLong(value.asText());
                            if (number < lowest || number > highest) {
                                throw wrongType(
                                        "range", name, "between " + lowest + " and " + highest);
                            }
                            return number;
                        });
    }

    public long requiredNumber(String name, long lowest, long highest) {
        return number(name, lowest, highest).orElseThrow(() -> missing(name));
    }

    /** A non-negative number, also as text. */
    public Optional<Double> amount(String name) {
        return field(name)
                .map(
                        value -> {
                            if (!value.asText()
                                    .matches("\\d{1,12}(\\.\\d+)?([eE][+-]?\\d{1,2})?")) {
                                throw wrongType("float_parsing", name, "a valid number");
                            }
                            return Double.valueOf(value.asText());
                        });
    }

    /**
     * A text from a list of allowed ones.
     *
     * @throws Refusal if it is another one
     */
    public Optional<String> choice(String name, List<String> allowed) {
        var value = text(name);
        if (value.isPresent() && !allowed.contains(value.get())) {
            throw Refusal.unexpected(name, allowed);
        }
        return value;
    }

    private static Refusal missing(String name) {
        return Refusal.validation("missing", List.of("body", name), "Field required");
    }

    private static Refusal wrongType(String type, String name, String wanted) {
        return Refusal.validation(type, List.of("body", name), "Input should be " + wanted);
    }
}
