/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All records of the package, and for each the answers in its JSON file: {@code full} has every
 * field and {@code required} only those that Discogs always sends.
 */
public final class RecordDocuments {

    private static final ObjectMapper TREES =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private RecordDocuments() {}

    /** Every class of records but the page, whose JSON depends on its list. */
    public static List<Class<? extends DiscogsRecord>> recordClasses() {
        try (var files = Files.list(compiledClasses())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .sorted()
                    .<Class<?>>map(RecordDocuments::load)
                    .filter(type -> type.isRecord() && type != Page.class)
                    .filter(DiscogsRecord.class::isAssignableFrom)
                    .<Class<? extends DiscogsRecord>>map(
                            type -> type.asSubclass(DiscogsRecord.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compiledClasses() {
        try {
            return Path.of(Release.class.getResource("Release.class").toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(Release.class.getPackageName() + "." + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ObjectNode full(Class<?> type) {
        return document(type, "full");
    }

    static ObjectNode required(Class<?> type) {
        return document(type, "required");
    }

    private static ObjectNode document(Class<?> type, String name) {
        var file = type.getSimpleName() + ".json";
        try (var json = Release.class.getResourceAsStream(file)) {
            assertThat(json).as("answers of " + type.getSimpleName() + " in " + file).isNotNull();
            return (ObjectNode) TREES.readTree(json).get(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The objects in a document that are read as records, the outermost last. */
    static List<ObjectNode> recordsIn(ObjectNode document, Class<?> type) {
        var found = new ArrayList<ObjectNode>();
        collectRecords(document, new NestedRecordCodec(type), found);
        return found;
    }

    private static void collectRecords(JsonNode node, ValueCodec codec, List<ObjectNode> found) {
        if (codec instanceof NestedRecordCodec nested && node instanceof ObjectNode object) {
            for (var field : RecordCodec.of(nested.type()).fields()) {
                collectRecords(object.path(field.name()), field.codec(), found);
            }
            found.add(object);
        } else if (codec instanceof ListCodec list) {
            node.forEach(item -> collectRecords(item, list.items(), found));
        }
    }

    public static JsonNode tree(String json) {
        try {
            return TREES.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless both are the same JSON, the order of fields and the form of numbers aside. */
    public static void assertSameJson(String actual, JsonNode expected) {
        var found = tree(actual);
        if (!found.equals(RecordDocuments::compare, expected)) {
            assertThat(found.toPrettyString()).isEqualTo(expected.toPrettyString());
        }
    }

    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
