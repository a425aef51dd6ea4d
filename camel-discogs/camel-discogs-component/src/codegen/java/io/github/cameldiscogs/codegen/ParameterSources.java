/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of the operations as Java, from which Camel's plugin makes metadata. */
final class ParameterSources {

    private static final String NOTICE = "/* Generated from DiscogsOperation, do not edit. */\n";

    private final Map<String, List<Parameter>> operations;
    private final List<Parameter> parameters;

    /**
     * @param operations what each operation takes, by its name in an endpoint URI
     */
    ParameterSources(Map<String, List<Parameter>> operations) {
        this.operations = operations;
        var first = new LinkedHashMap<String, Parameter>();
        all().forEach(parameter -> first.putIfAbsent(parameter.name(), parameter));
        this.parameters = List.copyOf(first.values());
    }

    static ParameterSources ofTable() {
        var operations = new LinkedHashMap<String, List<Parameter>>();
        for (var operation : DiscogsOperation.values()) {
            operations.put(operation.uriName(), operation.parameters());
        }
        return new ParameterSources(operations);
    }

    /** The class {@code DiscogsParameters}, with a field for each that can be an option. */
    String options() {
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
                                String.join(",", operations.keySet()),
                                options.stream().map(this::field).collect(Collectors.joining("\n")),
                                options.stream()
                                        .map(ParameterSources::accessors)
                                        .collect(Collectors.joining("\n")),
                                options.stream()
                                        .map(Parameter::name)
                                        .map("            case \"%1$s\" -> this.%1$s;\n"::formatted)
                                        .collect(Collectors.joining()));
    }

    private String field(Parameter option) {
        return "    @UriParam(label = \"parameter\"%s)\n    private @Nullable %s %s;\n"
                .formatted(attributes(option), type(option), option.name());
    }

    private String attributes(Parameter option) {
        if (!isSameEverywhere(option)) {
            return "";
        }
        var attributes = new StringBuilder();
        if (option.defaultValue() != null) {
            attributes
                    .append(", defaultValue = ")
                    .append(JavaText.literal(option.defaultValue().toString()));
        }
        if (option.vocabulary() instanceof Vocabulary.Closed closed) {
            attributes
                    .append(", enums = ")
                    .append(JavaText.literal(String.join(",", closed.words())));
        }
        return attributes.toString();
    }

    /** Whether it is the same in all operations that take it. */
    private boolean isSameEverywhere(Parameter option) {
        return all().filter(other -> other.name().equals(option.name())).allMatch(option::equals);
    }

    private Stream<Parameter> all() {
        return operations.values().stream().flatMap(List::stream);
    }

    private static String accessors(Parameter option) {
        return JavaText.accessors("@Nullable " + type(option), option.name(), option.description());
    }

    private static String type(Parameter option) {
        return option.type().optionType().getSimpleName();
    }

    /** The interface {@code DiscogsParameterHeaders}, with a constant for each. */
    String headers() {
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
                                        .map(ParameterSources::header)
                                        .collect(Collectors.joining("\n")));
    }

    private static String header(Parameter parameter) {
        return """
                @Metadata(label = "producer", description = %s, javaType = "%s")
                String %s = "%s";
            """
                .formatted(
                        JavaText.literal(parameter.description()),
                        parameter.type().optionType().getName(),
                        JavaText.parted(parameter.name(), '_').toUpperCase(Locale.ROOT),
                        parameter.header());
    }
}
