/* SPDX-License-Identifier: Apache-2.0 */
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes what Spring Boot wants, and what the schema of the component already says: a class with a
 * property for each option, and the metadata from which editors complete them. The build runs it
 * before it compiles.
 */
public final class GenerateConfiguration {

    private static final String SCHEMA = "META-INF/io/github/cameldiscogs/discogs.json";
    private static final String PREFIX = "camel.component.discogs";
    private static final String PACKAGE = "io.github.cameldiscogs.springboot";
    private static final String CLASS = "DiscogsComponentConfiguration";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** An option of the component as a property of Spring Boot. */
    private record Option(String name, JsonNode schema) {

        String type() {
            var javaType = schema.path("javaType").asText();
            return switch (schema.path("type").asText()) {
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

        String sourceType() {
            return type().replaceFirst("^java\\.lang\\.", "");
        }

        String description() {
            var text = schema.path("description").asText();
            return isReference()
                    ? text
                            + " A reference to a "
                            + schema.path("javaType").asText()
                            + ", as in #bean:name."
                    : text;
        }

        private boolean isReference() {
            return schema.path("type").asText().equals("object");
        }

        String capitalised() {
            return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        }

        String propertyName() {
            return PREFIX + "." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        }
    }

    private final List<Option> options = new ArrayList<>();

    private GenerateConfiguration(JsonNode schema) {
        schema.path("componentProperties")
                .properties()
                .forEach(field -> options.add(new Option(field.getKey(), field.getValue())));
    }

    public static void main(String[] args) throws IOException {
        try (var schema =
                GenerateConfiguration.class.getClassLoader().getResourceAsStream(SCHEMA)) {
            if (schema == null) {
                throw new IOException("The component has no " + SCHEMA);
            }
            var generator = new GenerateConfiguration(JSON.readTree(schema));
            var folder = Path.of(args[0]);
            write(
                    folder.resolve(Path.of("java", PACKAGE.replace('.', '/'), CLASS + ".java")),
                    generator.properties());
            write(
                    folder.resolve(
                            Path.of("resources", "META-INF", "spring-configuration-metadata.json")),
                    generator.metadata());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        // An unchanged file keeps its time, so that nothing is compiled again for nothing
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private String properties() {
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
                        PREFIX,
                        CLASS,
                        options.stream()
                                .map(GenerateConfiguration::field)
                                .collect(Collectors.joining()),
                        options.stream()
                                .map(GenerateConfiguration::accessors)
                                .collect(Collectors.joining("\n")));
    }

    private static String field(Option option) {
        return "    private %s %s;\n".formatted(option.sourceType(), option.name());
    }

    private static String accessors(Option option) {
        return """
                public %1$s get%2$s() {
                    return %3$s;
                }

                /** %4$s */
                public void set%2$s(%1$s %3$s) {
                    this.%3$s = %3$s;
                }
            """
                .formatted(
                        option.sourceType(),
                        option.capitalised(),
                        option.name(),
                        option.description());
    }

    private String metadata() throws IOException {
        var metadata = JSON.createObjectNode();
        var groups = metadata.putArray("groups");
        groups.addObject()
                .put("name", PREFIX)
                .put("type", PACKAGE + "." + CLASS)
                .put("sourceType", PACKAGE + "." + CLASS);
        var properties = metadata.putArray("properties");
        properties.add(
                property(PREFIX + ".customizer.enabled", "java.lang.Boolean")
                        .put("description", "Whether these properties are applied.")
                        .put("defaultValue", true));
        properties.add(
                property(PREFIX + ".enabled", "java.lang.Boolean")
                        .put("description", "Whether the component is configured automatically.")
                        .put("defaultValue", true));
        var hints = metadata.putArray("hints");
        for (var option : options) {
            properties.add(described(option));
            if (option.schema().has("enum") && option.type().equals("java.lang.String")) {
                var values =
                        hints.addObject().put("name", option.propertyName()).putArray("values");
                option.schema()
                        .path("enum")
                        .forEach(value -> values.addObject().put("value", value.asText()));
            }
        }
        return JSON.writeValueAsString(metadata) + "\n";
    }

    private static ObjectNode described(Option option) {
        var property =
                property(option.propertyName(), option.type())
                        .put("description", option.description());
        var defaultValue = option.schema().path("defaultValue");
        if (option.type().equals("java.time.Duration") && !defaultValue.isMissingNode()) {
            property.put("defaultValue", defaultValue.asText() + "ms");
        } else if (!defaultValue.isMissingNode()) {
            property.set("defaultValue", defaultValue);
        }
        return property;
    }

    private static ObjectNode property(String name, String type) {
        return JSON.createObjectNode()
                .put("name", name)
                .put("type", type)
                .put("sourceType", PACKAGE + "." + CLASS);
    }
}
