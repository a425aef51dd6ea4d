/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * An option of the component as a property of Spring Boot.
 *
 * @param facts what the metadata of the component says of it
 */
record SpringBootOption(String name, JsonNode facts) {

    static final String PREFIX = "camel.component.discogs";

    /** The full name of its Java type. */
    String type() {
        var javaType = facts.path("javaType").asText();
        return switch (facts.path("type").asText()) {
            case "duration" -> "java.time.Duration";
            // A reference to a bean, such as #bean:name
            case "object" -> "java.lang.String";
            default ->
                    switch (javaType) {
                        case "boolean" -> "java.lang.Boolean";
                        case "int" -> "java.lang.Integer";
                        case "long" -> "java.lang.Long";
                        default -> javaType;
                    };
        };
    }

    /** The name of its type as a source has it. */
    String sourceType() {
        return type().replaceFirst("^java\\.lang\\.", "");
    }

    String description() {
        var text = facts.path("description").asText();
        return facts.path("type").asText().equals("object")
                ? "%s A reference to a %s, as in #bean:name."
                        .formatted(text, facts.path("javaType").asText())
                : text;
    }

    /** As a file of properties has it. */
    String propertyName() {
        return PREFIX + "." + JavaText.parted(name, '-').toLowerCase(Locale.ROOT);
    }
}
