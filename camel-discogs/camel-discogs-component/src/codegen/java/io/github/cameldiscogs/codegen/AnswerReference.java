/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.StartedJob;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records of answers with their fields, from their components and the Javadoc of these. */
final class AnswerReference {

    private static final String PACKAGE = DiscogsRecord.class.getPackageName();

    private final Path folder;
    private final List<Class<?>> records;

    /** Where a record is found, by its name: in operations, and in other records. */
    private final Map<String, Set<String>> operations = new TreeMap<>();

    private final Map<String, Set<String>> owners = new TreeMap<>();

    /**
     * @param sources the folder with the sources of the component
     */
    AnswerReference(Path sources) throws IOException {
        this.folder = sources.resolve(PACKAGE.replace('.', '/'));
        this.records = records();
        for (var operation : DiscogsOperation.values()) {
            answer(operation.answer()).forEach(type -> note(operations, type, operation.uriName()));
        }
        for (var owner : records) {
            Stream.of(owner.getRecordComponents())
                    .flatMap(component -> parts(component.getGenericType()))
                    .filter(type -> type != owner)
                    .forEach(type -> note(owners, type, owner.getSimpleName()));
        }
    }

    private List<Class<?>> records() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .<Class<?>>map(AnswerReference::load)
                    .filter(type -> type.isRecord() && DiscogsRecord.class.isAssignableFrom(type))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(
                    PACKAGE + "." + name, false, AnswerReference.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> answer(AnswerShape shape) {
        if (shape instanceof AnswerShape.One one) {
            return Stream.of(one.type());
        }
        if (shape instanceof AnswerShape.Many many) {
            return many.paged()
                    ? Stream.of(many.itemType(), Page.class)
                    : Stream.of(many.itemType());
        }
        if (shape instanceof AnswerShape.Pages pages) {
            return Stream.of(pages.type());
        }
        return shape instanceof AnswerShape.Started ? Stream.of(StartedJob.class) : Stream.empty();
    }

    private static void note(Map<String, Set<String>> places, Class<?> type, String place) {
        places.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>()).add(place);
    }

    /** The records that a type is, or is a list or map of. */
    private static Stream<Class<?>> parts(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).flatMap(AnswerReference::parts);
        }
        return type instanceof Class<?> plain && plain.isRecord() ? Stream.of(plain) : Stream.of();
    }

    String ofAll() throws IOException {
        var sections = new ArrayList<String>();
        for (var type : records) {
            sections.add(section(type));
        }
        return String.join("\n", sections);
    }

    String section(Class<?> type) throws IOException {
        var name = type.getSimpleName();
        var comment = RecordComment.of(name, Files.readString(folder.resolve(name + ".java")));
        return AsciiDoc.heading(name)
                + comment.description()
                + "\n\n"
                + places("Answer to", operations.get(name), "discogs-operations.adoc")
                + places("Part of", owners.get(name), "")
                + AsciiDoc.table(
                        "Component|In JSON|Type|Note",
                        "2,2,2,5",
                        Stream.of(type.getRecordComponents())
                                .filter(component -> !component.getName().equals("otherFields"))
                                .map(component -> row(type, component, comment)));
    }

    private static String places(String label, Set<String> names, String page) {
        return names == null
                ? ""
                : names.stream()
                        .map("xref:%s#%%1$s[%%1$s]".formatted(page)::formatted)
                        .collect(Collectors.joining(", ", label + " ", ".\n\n"));
    }

    private static String row(Class<?> owner, RecordComponent component, RecordComment comment) {
        return AsciiDoc.row(
                AsciiDoc.code(component.getName()),
                inJson(owner, component),
                AsciiDoc.code(type(component.getGenericType())),
                comment.notes().getOrDefault(component.getName(), ""));
    }

    private static String inJson(Class<?> owner, RecordComponent component) {
        var accessor = component.getAccessor();
        if (accessor.isAnnotationPresent(JsonAnyGetter.class)) {
            return "all names";
        }
        if (owner == Page.class && component.getName().equals("listKey")) {
            return "";
        }
        if (owner == Page.class && component.getName().equals("items")) {
            return "what `listKey` says";
        }
        var property = accessor.getAnnotation(JsonProperty.class);
        var alias = accessor.getAnnotation(JsonAlias.class);
        var name =
                property != null
                        ? property.value()
                        : PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(
                                component.getName());
        return Stream.concat(
                        Stream.of(name), alias == null ? Stream.of() : Stream.of(alias.value()))
                .map(AsciiDoc::code)
                .collect(Collectors.joining(" or "));
    }

    private static String type(Type type) {
        return type.getTypeName().replaceAll("[\\w.]*\\.(\\w+)", "$1");
    }
}
