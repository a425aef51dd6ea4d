/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what the table of operations, Camel's metadata and the Kamelets already say: the parts of
 * the reference, and the properties of the Spring Boot starter. The build runs it after Camel's
 * plugin.
 */
public final class ReferenceGenerator {

    private static final String NOTICE =
            "// Generated from DiscogsOperation, discogs.json, the Kamelets and annotations, do not edit.\n";

    private static final Path METADATA =
            Path.of("src/generated/resources/META-INF/io/github/cameldiscogs/discogs.json");

    private static final String KAMELET = ".kamelet.yaml";

    private final Path component;
    private final JsonNode metadata;

    /**
     * @param component the folder of the component
     */
    ReferenceGenerator(Path component) throws IOException {
        this.component = component;
        this.metadata = new ObjectMapper().readTree(component.resolve(METADATA).toFile());
    }

    /**
     * @param args the folders of the component and of the starter
     */
    public static void main(String[] args) throws IOException {
        var component = Path.of(args[0]);
        var generator = new ReferenceGenerator(component);
        generator.writeReference(component.resolve("src/generated/docs"));
        generator.writeSpringBootOptions(Path.of(args[1], "src/generated"));
    }

    void writeReference(Path folder) throws IOException {
        var options = new OptionReference(metadata);
        write(folder, "component-options", options.ofComponent());
        write(folder, "endpoint-options", options.ofEndpoint());
        write(folder, "parameters", options.parameters());
        write(folder, "headers", options.headers());
        write(folder, "operations", OperationReference.ofTable());
        write(folder, "answers", new AnswerReference(component.resolve("src/main/java")).ofAll());
        write(folder, "managed-component", managed("DiscogsComponent"));
        write(folder, "managed-endpoint", managed("DiscogsEndpoint"));
        write(folder, "managed-consumer", managed("ManagedDiscogsConsumer"));
        try (var files = Files.list(component.resolve("src/main/resources-filtered/kamelets"))) {
            for (var file : files.sorted().toList()) {
                write(
                        folder,
                        file.getFileName().toString().replace(KAMELET, ""),
                        new KameletReference(Files.readString(file)).text());
            }
        }
    }

    /** Found by its name: the generators are compiled before the classes that Camel meets. */
    private static String managed(String type) {
        try {
            return new ManagementReference(Class.forName("io.github.cameldiscogs." + type)).table();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        new GeneratedFile(folder.resolve(name + ".adoc")).write(NOTICE + "\n" + text);
    }

    void writeSpringBootOptions(Path folder) throws IOException {
        var options = new SpringBootOptions(metadata);
        var type = (SpringBootOptions.PACKAGE + "." + SpringBootOptions.CLASS).replace('.', '/');
        new GeneratedFile(folder.resolve("java").resolve(type + ".java"))
                .write(options.configuration());
        new GeneratedFile(folder.resolve("resources/META-INF/spring-configuration-metadata.json"))
                .write(options.metadata());
    }
}
