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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the endpoint URIs of the component in Java, XML and YAML sources. */
final class EndpointUris {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern QUOTED = Pattern.compile("\"(discogs:[a-zA-Z]+[^\"]*)\"");

    private EndpointUris() {}

    static List<String> in(Path... folders) throws IOException {
        return Stream.of(folders).flatMap(EndpointUris::files).flatMap(EndpointUris::uris).toList();
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> uris(Path file) {
        try {
            var name = file.getFileName().toString();
            if (name.endsWith(".yaml")) {
                return uris(YAML.readTree(file.toFile()));
            }
            if (name.endsWith(".java") || name.endsWith(".xml")) {
                var source = CONCATENATION.matcher(Files.readString(file)).replaceAll("");
                return QUOTED
                        .matcher(source)
                        .results()
                        .map(found -> found.group(1).replace("&amp;", "&"))
                        .toList()
                        .stream();
            }
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static Stream<String> uris(JsonNode node) {
        if (node.isTextual() && node.asText().startsWith("discogs:")) {
            return Stream.of(node.asText());
        }
        if (node.path("uri").asText().startsWith("discogs:")) {
            return Stream.of(node.path("uri").asText() + query(node.path("parameters")));
        }
        return children(node).flatMap(EndpointUris::uris);
    }

    private static String query(JsonNode parameters) {
        return parameters.properties().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue().asText())
                .collect(Collectors.joining("&", parameters.isEmpty() ? "" : "?", ""));
    }

    private static Stream<JsonNode> children(JsonNode node) {
        var children = Stream.<JsonNode>builder();
        node.forEach(children);
        return children.build();
    }
}
