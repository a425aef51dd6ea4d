/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The options of the component as Spring Boot wants them, from the component's metadata. */
final class SpringBootOptions {

    static final String PACKAGE = "io.github.cameldiscogs.springboot";
    static final String CLASS = "DiscogsComponentConfiguration";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final List<SpringBootOption> options;

    SpringBootOptions(JsonNode metadata) {
        this.options =
                metadata.path("componentProperties").properties().stream()
                        .map(field -> new SpringBootOption(field.getKey(), field.getValue()))
                        .toList();
    }

    /** A class with a property for each option. */
    String configuration() {
        return """
                /* Generated from the schema of the component, do not edit. */
                package %s;

                import org.apache.camel.spring.boot.ComponentConfigurationPropertiesCommon;
                import org.springframework.boot.context.properties.ConfigurationProperties;

                /** The options of the Discogs component. */
                @ConfigurationProperties(prefix = "%s")
                public class %s extends ComponentConfigurationPropertiesCommon {

                %s
                %s}
                """
                .formatted(
                        PACKAGE,
                        SpringBootOption.PREFIX,
                        CLASS,
                        options.stream()
                                .map(SpringBootOptions::field)
                                .collect(Collectors.joining()),
                        options.stream()
                                .map(SpringBootOptions::accessors)
                                .collect(Collectors.joining("\n")));
    }

    private static String field(SpringBootOption option) {
        return "    private %s %s;\n".formatted(option.sourceType(), option.name());
    }

    private static String accessors(SpringBootOption option) {
        return JavaText.accessors(option.sourceType(), option.name(), option.description());
    }

    /** The metadata from which editors complete the properties. */
    String metadata() throws IOException {
        var metadata = JSON.createObjectNode();
        metadata.putArray("groups")
                .addObject()
                .put("name", SpringBootOption.PREFIX)
                .put("type", PACKAGE + "." + CLASS)
                .put("sourceType", PACKAGE + "." + CLASS);
        var properties = metadata.putArray("properties");
        properties.add(flag("customizer.enabled", "Whether these properties are applied."));
        properties.add(flag("enabled", "Whether the component is configured automatically."));
        var hints = metadata.putArray("hints");
        for (var option : options) {
            properties.add(described(option));
            if (option.facts().has("enum") && option.type().equals("java.lang.String")) {
                var values =
                        hints.addObject().put("name", option.propertyName()).putArray("values");
                option.facts()
                        .path("enum")
                        .forEach(value -> values.addObject().put("value", value.asText()));
            }
        }
        return JSON.writeValueAsString(metadata) + "\n";
    }

    private static ObjectNode flag(String name, String description) {
        return property(SpringBootOption.PREFIX + "." + name, "java.lang.Boolean", description)
                .put("defaultValue", true);
    }

    private static ObjectNode described(SpringBootOption option) {
        var property = property(option.propertyName(), option.type(), option.description());
        var defaultValue = option.facts().path("defaultValue");
        if (option.type().equals("java.time.Duration") && !defaultValue.isMissingNode()) {
            property.put("defaultValue", defaultValue.asText() + "ms");
        } else if (!defaultValue.isMissingNode()) {
            property.set("defaultValue", defaultValue);
        }
        return property;
    }

    private static ObjectNode property(String name, String type, String description) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("type", type)
                .put("sourceType", PACKAGE + "." + CLASS)
                .put("description", description);
    }
}
