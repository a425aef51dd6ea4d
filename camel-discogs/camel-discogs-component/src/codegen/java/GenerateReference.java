/* SPDX-License-Identifier: Apache-2.0 */
import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.BodyShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.Parameters;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.StartedJob;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Writes the parts of the reference that the table of operations, Camel's metadata and the Kamelets
 * already say. The build runs it after Camel's plugin.
 */
public final class GenerateReference {

    private static final String NOTICE =
            "// Generated from DiscogsOperation, discogs.json and the Kamelets, do not edit.\n";

    private final JsonNode metadata;
    private final Path folder;

    private GenerateReference(JsonNode metadata, Path folder) {
        this.metadata = metadata;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        var metadata = new ObjectMapper().readTree(new File(args[0]));
        var reference = new GenerateReference(metadata, Path.of(args[1]));
        reference.write("component-options", reference.options("componentProperties", false));
        reference.write("endpoint-options", reference.options("properties", false));
        reference.write("parameters", reference.options("properties", true));
        reference.write("headers", reference.headers());
        reference.write("operations", operations());
        reference.write("answers", new Answers(Path.of(args[2])).reference());

        try (var kamelets = Files.list(Path.of(args[3]))) {
            for (var kamelet : kamelets.sorted().toList()) {
                var name = kamelet.getFileName().toString().replace(".kamelet.yaml", "");
                reference.write(name, kamelet(kamelet));
            }
        }
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(name + ".adoc");
        var content = NOTICE + "\n" + text;
        if (!Files.exists(file) || !Files.readString(file).equals(content)) {
            Files.writeString(file, content);
        }
    }

    private String options(String kind, boolean parameters) {
        return table(
                "Name|Description|Default|Type",
                "2,5,2,2",
                fields(kind)
                        .filter(
                                option ->
                                        option.getValue().path("label").asText().equals("parameter")
                                                == parameters)
                        .map(GenerateReference::option));
    }

    private Stream<Map.Entry<String, JsonNode>> fields(String kind) {
        return metadata.get(kind).properties().stream();
    }

    private static String option(Map.Entry<String, JsonNode> option) {
        var facts = option.getValue();
        var label = facts.path("label").asText();
        return row(
                "`" + option.getKey() + "`" + (label.isEmpty() ? "" : " (" + label + ")"),
                facts.path("description").asText() + values(facts),
                facts.path("defaultValue").asText(),
                facts.path("javaType").asText().replaceAll(".*\\.", ""));
    }

    private static String values(JsonNode facts) {
        if (facts.path("enum").isEmpty() || facts.path("enum").size() > 20) {
            return "";
        }
        var words =
                StreamSupport.stream(facts.get("enum").spliterator(), false)
                        .map(word -> "`" + word.asText() + "`")
                        .collect(Collectors.joining(", "));
        return " Values: " + words + ".";
    }

    private String headers() {
        return table(
                "Name|Description|Type",
                "3,6,2",
                fields("headers")
                        .map(
                                header ->
                                        row(
                                                "`" + header.getKey() + "`",
                                                header.getValue().path("description").asText(),
                                                header.getValue()
                                                        .path("javaType")
                                                        .asText()
                                                        .replaceAll(".*\\.", ""))));
    }

    private static String operations() {
        return Stream.of(DiscogsOperation.values())
                .map(GenerateReference::operation)
                .collect(Collectors.joining("\n"));
    }

    private static String operation(DiscogsOperation operation) {
        var text = new StringBuilder();
        text.append("[#%1$s]\n=== %1$s\n\n".formatted(operation.uriName()));
        text.append(operation.description()).append("\n\n");
        text.append(
                "[horizontal]\nRequest:: `+%s %s+`\nCredentials:: %s\nAnswer:: %s\n"
                        .formatted(
                                operation.method(),
                                operation.path(),
                                operation.authLevel().description(),
                                answer(operation.answer())));
        text.append(body(operation.body())).append('\n');
        if (!operation.parameters().isEmpty()) {
            text.append(
                    table(
                            "Option|Header|Sent as|Value",
                            "2,3,2,5",
                            operation.parameters().stream().map(GenerateReference::parameter)));
        }
        return text.toString();
    }

    private static String kamelet(Path file) throws IOException {
        var load = new Load(LoadSettings.builder().build());
        var kamelet = (Map<?, ?>) load.loadFromString(Files.readString(file));
        var definition = map(map(kamelet, "spec"), "definition");
        var required = definition.get("required") instanceof List<?> names ? names : List.of();
        return definition.get("description").toString().strip()
                + "\n\n"
                + table(
                        "Property|Description|Default|Type",
                        "2,6,2,1",
                        map(definition, "properties").entrySet().stream()
                                .map(
                                        property ->
                                                property(
                                                        property.getKey().toString(),
                                                        (Map<?, ?>) property.getValue(),
                                                        required)));
    }

    private static Map<?, ?> map(Map<?, ?> parent, String key) {
        return (Map<?, ?>) parent.get(key);
    }

    private static String property(String name, Map<?, ?> facts, List<?> required) {
        var text = new StringBuilder(facts.get("description").toString());
        if (required.contains(name)) {
            text.append(" *Needed.*");
        }
        if (facts.get("enum") instanceof List<?> words) {
            text.append(
                    words.stream()
                            .map(word -> "`" + word + "`")
                            .collect(Collectors.joining(", ", " Values: ", ".")));
        }
        return row(
                "`" + name + "`",
                text.toString(),
                facts.get("default") == null ? "" : "`" + facts.get("default") + "`",
                facts.get("type").toString());
    }

    private static String answer(AnswerShape shape) {
        if (shape instanceof AnswerShape.One one) {
            return record(one.type());
        }
        if (shape instanceof AnswerShape.Many many) {
            return "a list of %s%s"
                    .formatted(
                            record(many.itemType()),
                            many.paged()
                                    ? "; with `page`, a %s of them".formatted(record(Page.class))
                                    : "");
        }
        if (shape instanceof AnswerShape.Pages pages) {
            return "a list of pages, each a %1$s; with `page`, that %1$s"
                    .formatted(record(pages.type()));
        }
        if (shape instanceof AnswerShape.Started started) {
            return "%s; its address is in the header `CamelDiscogsResourceUrl`, and its identifier in `%s`"
                    .formatted(record(StartedJob.class), started.job().header());
        }
        if (shape instanceof AnswerShape.Content) {
            return "a stream";
        }
        return shape instanceof AnswerShape.Token ? "`RequestToken` or `AccessToken`" : "nothing";
    }

    private static String record(Class<?> type) {
        return "xref:discogs-answers.adoc#%1$s[`%1$s`]".formatted(type.getSimpleName());
    }

    private static String body(BodyShape shape) {
        if (shape instanceof BodyShape.Fields fields) {
            return "Body:: `%s`, a Map or a JSON object%s\n"
                    .formatted(
                            fields.type().getSimpleName(),
                            fields.mayBeEmpty() ? ", or nothing" : "");
        }
        if (shape instanceof BodyShape.Upload upload) {
            return "Body:: a CSV file, or rows with the columns %s\n"
                    .formatted(
                            upload.columns().stream()
                                    .map(
                                            column ->
                                                    "`%s`%s"
                                                            .formatted(
                                                                    column.wireName(),
                                                                    column.required()
                                                                            ? " (needed)"
                                                                            : ""))
                                    .collect(Collectors.joining(", ")));
        }
        return "";
    }

    private static String parameter(Parameter parameter) {
        var value =
                Stream.of(
                                parameter.description(),
                                parameter.required()
                                                && !parameter
                                                        .name()
                                                        .equals(Parameters.USERNAME.name())
                                        ? "*Needed.*"
                                        : "",
                                parameter.defaultValue() == null
                                        ? ""
                                        : "Default `%s`.".formatted(parameter.defaultValue()),
                                parameter.vocabulary().description().isEmpty()
                                        ? ""
                                        : capitalised(parameter.vocabulary().description()) + ".")
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return row(
                parameter.headerOnly() ? "" : "`" + parameter.name() + "`",
                "`" + parameter.header() + "`",
                sentAs(parameter),
                value);
    }

    private static String sentAs(Parameter parameter) {
        return switch (parameter.location()) {
            case PATH -> "path";
            case QUERY -> "query `%s`".formatted(parameter.wireName());
            case BODY -> "body `%s`".formatted(parameter.wireName());
            case ADDRESS -> "address";
            case OAUTH -> "signature";
            case COLUMN -> "column `%s`".formatted(parameter.wireName());
        };
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    static String table(String head, String columns, Stream<String> rows) {
        return "[cols=\"%s\",options=\"header\"]\n|===\n|%s\n%s|===\n"
                .formatted(columns, head.replace("|", " |"), rows.collect(Collectors.joining()));
    }

    static String row(String... cells) {
        return Stream.of(cells)
                        .map(cell -> "|" + cell.replace("|", "\\|"))
                        .collect(Collectors.joining("\n"))
                + "\n\n";
    }
}

/** The records of answers with their fields, from their components and the Javadoc of these. */
final class Answers {

    private static final String PACKAGE = DiscogsRecord.class.getPackageName();
    private static final String TAG = "(?m)^@param\\s+";

    private final Path folder;

    /** Where a record is found, by its name: in operations, and in other records. */
    private final Map<String, TreeSet<String>> operations = new TreeMap<>();

    private final Map<String, TreeSet<String>> owners = new TreeMap<>();

    /**
     * @param sources the folder with the sources of the component
     */
    Answers(Path sources) {
        this.folder = sources.resolve(PACKAGE.replace('.', '/'));
    }

    String reference() throws IOException {
        var records = records();
        for (var operation : DiscogsOperation.values()) {
            answer(operation.answer()).forEach(type -> note(operations, type, operation.uriName()));
        }
        for (var owner : records) {
            for (var component : owner.getRecordComponents()) {
                parts(component.getGenericType())
                        .filter(type -> type != owner)
                        .forEach(type -> note(owners, type, owner.getSimpleName()));
            }
        }
        var text = new StringBuilder();
        for (var type : records) {
            text.append(section(type)).append('\n');
        }
        return text.toString().stripTrailing() + "\n";
    }

    private List<Class<?>> records() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .<Class<?>>map(Answers::load)
                    .filter(type -> type.isRecord() && DiscogsRecord.class.isAssignableFrom(type))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(PACKAGE + "." + name, false, Answers.class.getClassLoader());
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

    private static void note(Map<String, TreeSet<String>> places, Class<?> type, String place) {
        places.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>()).add(place);
    }

    /** The records that a type is, or is a list or map of. */
    private static Stream<Class<?>> parts(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments()).flatMap(Answers::parts);
        }
        return type instanceof Class<?> plain && plain.isRecord() ? Stream.of(plain) : Stream.of();
    }

    private String section(Class<?> type) throws IOException {
        var tags = List.of(javadoc(type).split(TAG));
        var description = tags.get(0);
        var notes =
                tags.stream()
                        .skip(1)
                        .map(tag -> tag.split("\\s+", 2))
                        .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
        var text = new StringBuilder("[#%1$s]\n=== %1$s\n\n".formatted(type.getSimpleName()));
        text.append(asciidoc(description.replaceAll("Source: Discogs API, [^.]*\\.", "")))
                .append("\n\n");
        text.append(
                        places(
                                "Answer to",
                                operations.get(type.getSimpleName()),
                                "discogs-operations.adoc"))
                .append(places("Part of", owners.get(type.getSimpleName()), ""));
        return text.append(
                        GenerateReference.table(
                                "Component|In JSON|Type|Note",
                                "2,2,2,5",
                                Arrays.stream(type.getRecordComponents())
                                        .filter(part -> !part.getName().equals("otherFields"))
                                        .map(part -> row(type, part, notes.get(part.getName())))))
                .toString();
    }

    private static String places(String label, TreeSet<String> names, String page) {
        return names == null
                ? ""
                : names.stream()
                        .map("xref:%s#%%1$s[%%1$s]".formatted(page)::formatted)
                        .collect(Collectors.joining(", ", label + " ", ".\n\n"));
    }

    private static String row(Class<?> owner, RecordComponent component, String note) {
        return GenerateReference.row(
                "`" + component.getName() + "`",
                names(owner, component),
                "`" + name(component.getGenericType()) + "`",
                note == null ? "" : asciidoc(note));
    }

    private static String names(Class<?> owner, RecordComponent component) {
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
                .map(spelling -> "`" + spelling + "`")
                .collect(Collectors.joining(" or "));
    }

    private static String name(Type type) {
        return type.getTypeName().replaceAll("[\\w.]*\\.(\\w+)", "$1");
    }

    /** The Javadoc of a record, without its asterisks. */
    private String javadoc(Class<?> type) throws IOException {
        var source = Files.readString(folder.resolve(type.getSimpleName() + ".java"));
        var head = source.substring(0, source.indexOf("public record " + type.getSimpleName()));
        return head.substring(head.lastIndexOf("/**") + 3, head.lastIndexOf("*/"))
                .replaceAll("(?m)^ *\\* ?", "");
    }

    private static String asciidoc(String javadoc) {
        return Stream.of(javadoc.replaceAll("\\s+", " ").split("<p>"))
                .map(Answers::words)
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String words(String javadoc) {
        return Pattern.compile("\\{@(?:code|link) (?:\\w*#)?([^}]*)}")
                .matcher(javadoc)
                .replaceAll(found -> Matcher.quoteReplacement("`" + found.group(1) + "`"))
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }
}
