/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A Kamelet of the component, as its file describes it. */
record KameletFile(String name, JsonNode content) {

    private static final Path FOLDER =
            Path.of("../camel-discogs-component/src/main/resources-filtered/kamelets");
    private static final String ENDING = ".kamelet.yaml";

    /** What Discogs never sees as it is. */
    private static final Set<String> NOT_SENT = Set.of("operation", "stateName", "ignoreFields");

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Every one that there is. */
    static Stream<KameletFile> all() {
        try (var files = Files.list(FOLDER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .map(file -> of(file.substring(0, file.length() - ENDING.length())))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one of that name, as it stands in the jar. */
    static KameletFile of(String name) {
        try {
            return new KameletFile(
                    name,
                    YAML.readTree(KameletFile.class.getResource("/kamelets/" + name + ENDING)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The names of the properties that take any text and send it to Discogs: no operation, and no
     * bean.
     */
    List<String> textProperties() {
        return content.at("/spec/definition/properties").properties().stream()
                .filter(property -> property.getValue().path("type").asText().equals("string"))
                .filter(property -> property.getValue().path("enum").isEmpty())
                .filter(
                        property ->
                                !property.getValue().path("format").asText().startsWith("bean:"))
                .map(Map.Entry::getKey)
                .filter(property -> !NOT_SENT.contains(property))
                .toList();
    }
}
