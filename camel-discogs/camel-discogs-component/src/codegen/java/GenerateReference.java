import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.operation.AnswerShape;
import io.github.cameldiscogs.operation.BodyShape;
import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.operation.Parameter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Writes the parts of the reference that the table of operations, Camel's metadata and the Kamelets
 * already say.
 * The build runs it after Camel's plugin.
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
        try (var kamelets = Files.list(Path.of(args[2]))) {
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
        var required =
                definition.get("required") instanceof List<?> names ? names : List.of();
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
            return "`%s`".formatted(one.type().getSimpleName());
        }
        if (shape instanceof AnswerShape.Many many) {
            return "a list of `%s`%s"
                    .formatted(
                            many.itemType().getSimpleName(),
                            many.paged() ? "; with `page`, a `Page` of them" : "");
        }
        if (shape instanceof AnswerShape.Pages pages) {
            return "a list of pages, each a `%1$s`; with `page`, that `%1$s`"
                    .formatted(pages.type().getSimpleName());
        }
        if (shape instanceof AnswerShape.Started started) {
            return "`StartedJob`; its address is in the header `CamelDiscogsResourceUrl`, and its identifier in `%s`"
                    .formatted(started.job().header());
        }
        if (shape instanceof AnswerShape.Content) {
            return "a stream";
        }
        return shape instanceof AnswerShape.Token ? "`RequestToken` or `AccessToken`" : "nothing";
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
                                parameter.required() && !parameter.name().equals("username")
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
        return switch (parameter.place()) {
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

    private static String table(String head, String columns, Stream<String> rows) {
        return "[cols=\"%s\",options=\"header\"]\n|===\n|%s\n%s|===\n"
                .formatted(
                        columns,
                        head.replace("|", " |"),
                        rows.collect(Collectors.joining()));
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                        .map(cell -> "|" + cell.replace("|", "\\|"))
                        .collect(Collectors.joining("\n"))
                + "\n\n";
    }
}
