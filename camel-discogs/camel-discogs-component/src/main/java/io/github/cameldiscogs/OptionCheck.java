/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.operation.BodyFields;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.text.NearestName;
import io.github.cameldiscogs.internal.text.QuotedValue;
import io.github.cameldiscogs.internal.text.Spelling;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** Checks the options of an endpoint URI by name. */
final class OptionCheck {

    private static final Pattern UNRESOLVED = Pattern.compile("\\{\\{\\?[^{}]+}}");

    /** Discogs's names of the credentials in the header Authorization. */
    private static final Map<String, String> CREDENTIALS =
            Map.of("token", "userToken", "key", "consumerKey", "secret", "consumerSecret");

    private static final String BODY_FIELDS = "bodyFields";

    private final DiscogsOperation operation;
    private final OptionNames names;
    private final OptionTypes types;
    private final OptionValues values;

    OptionCheck(
            DiscogsOperation operation,
            OptionNames names,
            OptionTypes types,
            CamelContext context) {
        this.operation = operation;
        this.names = names;
        this.types = types;
        this.values = new OptionValues(context);
    }

    /**
     * Removes null options and those of optional placeholders without a value, such as {@code
     * RAW({{?token}})}: Camel does so itself, but not within {@code RAW}.
     */
    static void leaveOutUnresolved(Map<String, Object> options) {
        options.values()
                .removeIf(value -> value == null || UNRESOLVED.matcher(value.toString()).matches());
    }

    /**
     * @param options the options of the URI; their names are normalized to the spelling of the
     *     reference, and their values converted
     * @throws IllegalArgumentException naming the operation, the option and the allowed values
     */
    void check(Map<String, Object> options) {
        names.normalize(options);
        leaveOutUnresolved(options);
        // First, since a misspelled option may make another check fail
        refuseUnknown(options);
        for (var option : List.copyOf(options.entrySet())) {
            var name = option.getKey();
            if (isOfScheduler(name)) {
                continue;
            }
            var value = read(name, option.getValue());
            if (value == null) {
                options.remove(name);
            } else {
                options.put(name, value);
            }
        }
        if (options.containsKey(BODY_FIELDS)) {
            BodyFields.of(options.get(BODY_FIELDS).toString(), operation);
        }
    }

    /** Names unknown options without their values, which may be misspelled secrets. */
    private void refuseUnknown(Map<String, Object> options) {
        var unknown =
                options.keySet().stream()
                        .filter(name -> !names.isKnown(name) && !isOfScheduler(name))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    unknown.stream()
                            .map(
                                    name ->
                                            "Unknown option %s%s"
                                                    .formatted(QuotedValue.of(name), hint(name)))
                            .collect(Collectors.joining(". ")));
        }
    }

    /** Only the scheduler of a consumer knows its properties. */
    private static boolean isOfScheduler(String name) {
        return name.startsWith("scheduler.");
    }

    private @Nullable Object read(String name, Object value) {
        return OptionNames.isParameter(name)
                ? readParameter(name, value)
                : values.read(name, types.of(name), value);
    }

    private @Nullable Object readParameter(String name, Object value) {
        var taken = operation.parameter(name).filter(parameter -> !parameter.headerOnly());
        if (taken.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s does not take the option %s%s"
                            .formatted(operation.uriName(), name, whatItTakes(name)));
        }
        try {
            return values.read(taken.get(), value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s: %s".formatted(operation.uriName(), e.getMessage()), e);
        }
    }

    private String whatItTakes(String name) {
        var header = operation.parameter(name);
        if (header.isPresent()) {
            return ": it is the header " + header.get().header();
        }
        var parameters =
                operation.parameters().stream()
                        .filter(parameter -> !parameter.headerOnly())
                        .map(Parameter::name)
                        .toList();
        return NearestName.hint(name, parameters)
                + ". Its parameters are: "
                + (parameters.isEmpty() ? "none" : String.join(", ", parameters));
    }

    private String hint(String name) {
        var meant =
                Stream.concat(operation.parameters().stream(), DiscogsOperation.allParameters())
                        .filter(parameter -> parameter.isMeantBy(name))
                        .map(OptionCheck::nameHere)
                        .findFirst()
                        .orElse(CREDENTIALS.get(Spelling.letters(name)));
        return meant == null
                ? NearestName.hint(name, names.all())
                : ": it is called " + meant + " here";
    }

    private static String nameHere(Parameter parameter) {
        return parameter.headerOnly() ? "header " + parameter.header() : parameter.name();
    }
}
