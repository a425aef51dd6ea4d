/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The options and headers of the component, from the metadata that Camel's plugin generates. */
final class OptionReference {

    /** Longer lists of values stand elsewhere. */
    private static final int MOST_VALUES = 20;

    private final JsonNode metadata;

    OptionReference(JsonNode metadata) {
        this.metadata = metadata;
    }

    String ofComponent() {
        return options("componentProperties", false);
    }

    /** Those that are no parameters of operations. */
    String ofEndpoint() {
        return options("properties", false);
    }

    String parameters() {
        return options("properties", true);
    }

    private String options(String kind, boolean parameters) {
        return AsciiDoc.table(
                "Name|Description|Default|Type",
                "2,5,2,2",
                fields(kind)
                        .filter(option -> isParameter(option.getValue()) == parameters)
                        .map(option -> option(option.getKey(), option.getValue())));
    }

    private static boolean isParameter(JsonNode facts) {
        return facts.path("label").asText().equals("parameter");
    }

    private Stream<Map.Entry<String, JsonNode>> fields(String kind) {
        return metadata.get(kind).properties().stream();
    }

    private static String option(String name, JsonNode facts) {
        var label = facts.path("label").asText();
        return AsciiDoc.row(
                AsciiDoc.code(name) + (label.isEmpty() ? "" : " (" + label + ")"),
                facts.path("description").asText() + values(facts.path("enum")),
                facts.path("defaultValue").asText(),
                type(facts));
    }

    private static String values(JsonNode words) {
        if (words.isEmpty() || words.size() > MOST_VALUES) {
            return "";
        }
        return AsciiDoc.values(
                StreamSupport.stream(words.spliterator(), false).map(JsonNode::asText).toList());
    }

    /** The name of a class without its package. */
    private static String type(JsonNode facts) {
        return facts.path("javaType").asText().replaceAll(".*\\.", "");
    }

    String headers() {
        return AsciiDoc.table(
                "Name|Description|Type",
                "3,6,2",
                fields("headers").map(header -> header(header.getKey(), header.getValue())));
    }

    private static String header(String name, JsonNode facts) {
        return AsciiDoc.row(AsciiDoc.code(name), facts.path("description").asText(), type(facts));
    }
}
