/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.operation.NearestName;
import io.github.cameldiscogs.operation.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks the parameters of an operation that an endpoint URI gives, while their names are known.
 */
final class OptionCheck {

    private final DiscogsOperation operation;

    OptionCheck(DiscogsOperation operation) {
        this.operation = operation;
    }

    /**
     * @param options the options of the URI by name
     * @throws IllegalArgumentException naming the operation, the option and what is allowed
     */
    void check(Map<String, Object> options) {
        options.forEach(
                (name, value) -> {
                    if (DiscogsOperation.allParameters().anyMatch(any -> any.name().equals(name))) {
                        check(name, value);
                    }
                });
    }

    private void check(String name, Object value) {
        var taken = operation.parameter(name).filter(parameter -> !parameter.headerOnly());
        if (taken.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s does not take the option %s%s"
                            .formatted(operation.uriName(), name, whatItTakes(name)));
        }
        // A reference to a bean is looked up later, and checked when it is used
        if (!value.toString().startsWith("#")) {
            try {
                taken.get().read(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "%s: %s".formatted(operation.uriName(), e.getMessage()), e);
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
    static String unknown(Collection<String> unknown, Collection<String> known) {
        return unknown.stream()
                .map(name -> "Unknown option '%s'%s".formatted(name, NearestName.hint(name, known)))
                .collect(Collectors.joining(". "));
    }
}
