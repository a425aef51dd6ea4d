/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.operation.BodyFields;
import io.github.cameldiscogs.operation.CamelValues;
import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.operation.NearestName;
import io.github.cameldiscogs.operation.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.support.EndpointHelper;

/**
 * Checks the parameters of an operation that an endpoint URI gives, while their names are known.
 */
final class OptionCheck {

    private static final Pattern UNRESOLVED = Pattern.compile("\\{\\{\\?[^{}]+}}");

    /** What Discogs calls them in the header Authorization. */
    private static final Map<String, String> CREDENTIALS =
            Map.of("token", "userToken", "key", "consumerKey", "secret", "consumerSecret");

    private static final String BODY_FIELDS = "bodyFields";

    private final DiscogsOperation operation;
    private final CamelContext context;

    OptionCheck(DiscogsOperation operation, CamelContext context) {
        this.operation = operation;
        this.context = context;
    }

    /**
     * Leaves out what is null, and what optional placeholders such as {@code RAW({{?token}})} have
     * no value for: Camel does so itself, but not within {@code RAW}.
     */
    static void leaveOutUnresolved(Map<String, Object> options) {
        options.values()
                .removeIf(value -> value == null || UNRESOLVED.matcher(value.toString()).matches());
    }

    /**
     * @param options the options of the URI by name; references to beans become the values there
     * @throws IllegalArgumentException naming the operation, the option and what is allowed
     */
    void check(Map<String, Object> options) {
        if (options.containsKey(BODY_FIELDS)) {
            BodyFields.of(options.get(BODY_FIELDS).toString(), operation);
        }
        for (var name : List.copyOf(options.keySet())) {
            if (DiscogsOperation.allParameters().anyMatch(any -> any.name().equals(name))) {
                check(name, options);
            }
        }
    }

    private void check(String name, Map<String, Object> options) {
        var taken = operation.parameter(name).filter(parameter -> !parameter.headerOnly());
        if (taken.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s does not take the option %s%s"
                            .formatted(operation.uriName(), name, whatItTakes(name)));
        }
        var value = options.get(name);
        try {
            if (EndpointHelper.isReferenceParameter(value.toString())) {
                dereference(taken.get(), value.toString(), options);
            } else {
                taken.get().read(value, CamelValues.of(context));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s: %s".formatted(operation.uriName(), e.getMessage()), e);
        }
    }

    /** Camel would make a text of a bean as Java writes it; of a missing one it tells. */
    private void dereference(Parameter parameter, String reference, Map<String, Object> options) {
        var bean =
                EndpointHelper.resolveReferenceParameter(context, reference, Object.class, false);
        if (bean != null) {
            var value = parameter.read(bean, CamelValues.of(context));
            if (value == null) {
                options.remove(parameter.name());
            } else {
                options.put(parameter.name(), value);
            }
        }
    }

    private String whatItTakes(String name) {
        var header = operation.parameter(name);
        if (header.isPresent()) {
            return ": it is the header " + header.get().header();
        }
        var names =
                operation.parameters().stream()
                        .filter(parameter -> !parameter.headerOnly())
                        .map(Parameter::name)
                        .toList();
        return NearestName.hint(name, names)
                + ". Its parameters are: "
                + (names.isEmpty() ? "none" : names.stream().collect(Collectors.joining(", ")));
    }

    /** An error for options that nobody knows; their values may be misspelled secrets. */
    String unknown(Collection<String> unknown, Collection<String> known) {
        return unknown.stream()
                .map(name -> "Unknown option '%s'%s".formatted(name, hint(name, known)))
                .collect(Collectors.joining(". "));
    }

    private String hint(String name, Collection<String> known) {
        var meant =
                Stream.concat(operation.parameters().stream(), DiscogsOperation.allParameters())
                        .filter(parameter -> parameter.isMeantBy(name))
                        .map(OptionCheck::nameHere)
                        .findFirst()
                        .orElse(CREDENTIALS.get(name));
        return meant == null ? NearestName.hint(name, known) : ": it is called " + meant + " here";
    }

    private static String nameHere(Parameter parameter) {
        return parameter.headerOnly() ? "header " + parameter.header() : parameter.name();
    }
}
