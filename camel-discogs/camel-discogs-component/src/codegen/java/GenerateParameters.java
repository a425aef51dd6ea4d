/* SPDX-License-Identifier: Apache-2.0 */
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes what Camel wants as Java fields, and what the table of operations already says: the
 * endpoint options and the header constants. The build runs it after compiling the table.
 */
public final class GenerateParameters {

    private static final String NOTICE = "/* Generated from DiscogsOperation, do not edit. */\n";

    private final Path folder;
    private final List<Parameter> parameters = DiscogsOperation.allParameters().toList();

    private GenerateParameters(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        var generator = new GenerateParameters(Path.of(args[0], "io", "github", "cameldiscogs"));
        generator.write("DiscogsParameters", generator.options());
        generator.write("DiscogsParameterHeaders", generator.headers());
    }

    private void write(String className, String source) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(className + ".java");
        // An unchanged file keeps its time, so that nothing is compiled again for nothing
        if (!Files.exists(file) || !Files.readString(file).equals(source)) {
            Files.writeString(file, source);
        }
    }

    private String options() {
        var options = parameters.stream().filter(parameter -> !parameter.headerOnly()).toList();
        return NOTICE
                + """
                package io.github.cameldiscogs;

                import org.apache.camel.spi.UriParam;
                import org.apache.camel.spi.UriParams;
                import org.jspecify.annotations.Nullable;

                /** The parameters of the operations as endpoint options. */
                @UriParams
                public abstract class DiscogsParameters {

                    /** The names of the operations, as an endpoint URI has them. */
                    public static final String OPERATIONS =
                            "%s";

                %s
                %s
                    /**
                     * The value of the option of that name; null when it is not set.
                     *
                     * @throws IllegalArgumentException when no operation has such a parameter
                     */
                    public @Nullable Object parameter(String name) {
                        return switch (name) {
                %s            default -> throw new IllegalArgumentException(name);
                        };
                    }
                }
                """
                        .formatted(
                                operationNames(),
                                options.stream().map(this::field).collect(Collectors.joining("\n")),
                                options.stream()
                                        .map(GenerateParameters::accessors)
                                        .collect(Collectors.joining("\n")),
                                options.stream()
                                        .map(
                                                option ->
                                                        "            case \"%s\" -> this.%s;\n"
                                                                .formatted(
                                                                        option.name(),
                                                                        option.name()))
                                        .collect(Collectors.joining()));
    }

    private static String operationNames() {
        return Arrays.stream(DiscogsOperation.values())
                .map(DiscogsOperation::uriName)
                .collect(Collectors.joining(","));
    }

    private String field(Parameter option) {
        return "    @UriParam(label = \"parameter\"%s)\n    private @Nullable %s %s;\n"
                .formatted(attributes(option), type(option), option.name());
    }

    private String attributes(Parameter option) {
        var attributes = new StringBuilder();
        if (option.defaultValue() != null && sameEverywhere(option)) {
            attributes.append(", defaultValue = \"%s\"".formatted(option.defaultValue()));
        }
        if (option.vocabulary() instanceof Vocabulary.Closed closed && sameEverywhere(option)) {
            attributes.append(", enums = \"%s\"".formatted(String.join(",", closed.words())));
        }
        return attributes.toString();
    }

    /** Whether the parameter is the same in all operations that take it. */
    private boolean sameEverywhere(Parameter option) {
        return Arrays.stream(DiscogsOperation.values())
                .flatMap(operation -> operation.parameter(option.name()).stream())
                .allMatch(option::equals);
    }

    private static String accessors(Parameter option) {
        var capitalised =
                option.name().substring(0, 1).toUpperCase(Locale.ROOT) + option.name().substring(1);
        return """
                public @Nullable %2$s get%3$s() {
                    return %1$s;
                }

                /** %4$s */
                public void set%3$s(@Nullable %2$s %1$s) {
                    this.%1$s = %1$s;
                }
            """
                .formatted(option.name(), type(option), capitalised, option.description());
    }

    private static String type(Parameter option) {
        return option.type().optionType().getSimpleName();
    }

    private String headers() {
        return NOTICE
                + """
                package io.github.cameldiscogs;

                import org.apache.camel.spi.Metadata;

                /** The headers that carry the parameters of the operations; each beats the option. */
                public interface DiscogsParameterHeaders {

                %s}
                """
                        .formatted(
                                parameters.stream()
                                        .map(GenerateParameters::header)
                                        .collect(Collectors.joining("\n")));
    }

    private static String header(Parameter parameter) {
        return """
                @Metadata(label = "producer", description = "%s", javaType = "%s")
                String %s = "%s";
            """
                .formatted(
                        parameter.description(),
                        parameter.type().optionType().getName(),
                        parameter.name().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT),
                        parameter.header());
    }
}
