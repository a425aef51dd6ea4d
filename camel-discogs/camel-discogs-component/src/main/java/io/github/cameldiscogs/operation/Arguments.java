/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import io.github.cameldiscogs.DiscogsRequestException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The values that one call gives for the parameters of its operation. Immutable. */
public final class Arguments {

    private final DiscogsOperation operation;
    private final Map<String, Object> values;

    private Arguments(DiscogsOperation operation, Map<String, Object> values) {
        this.operation = operation;
        this.values = values;
    }

    /**
     * Reads the values of a call: a header beats an option, an option beats the default.
     *
     * @param options the values of the endpoint by option name, null where it has none
     * @param headers the headers of the message; those that the operation does not take are ignored
     * @throws DiscogsRequestException when a value is not allowed
     */
    public static Arguments read(
            DiscogsOperation operation,
            Function<String, Object> options,
            Map<String, Object> headers) {
        var values = new HashMap<String, Object>();
        for (var parameter : operation.parameters()) {
            var raw = headers.get(parameter.header());
            if (raw == null && !parameter.headerOnly()) {
                raw = options.apply(parameter.name());
            }
            if (raw != null) {
                values.put(parameter.name(), read(operation, parameter, raw));
            } else if (parameter.defaultValue() != null) {
                values.put(parameter.name(), parameter.defaultValue());
            }
        }
        return new Arguments(operation, values);
    }

    /** A call that gives no values. */
    public static Arguments none(DiscogsOperation operation) {
        return read(operation, name -> null, Map.of());
    }

    private static Object read(DiscogsOperation operation, Parameter parameter, Object raw) {
        try {
            return parameter.read(raw);
        } catch (IllegalArgumentException e) {
            throw new DiscogsRequestException(operation.uriName(), e.getMessage());
        }
    }

    public DiscogsOperation operation() {
        return operation;
    }

    /** Whether the parameter of that name has a value, be it given or the default. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value as text; null when there is none. */
    public String text(String name) {
        var value = values.get(name);
        return value == null ? null : value.toString();
    }

    /** These values and one more. */
    public Arguments with(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Arguments(operation, more);
    }

    /**
     * Checks that nothing is missing.
     *
     * @throws DiscogsRequestException naming every mandatory parameter that has no value
     */
    public void requireAll() {
        requireAllBut(null);
    }

    /**
     * Checks that nothing is missing, save one parameter that is found out later.
     *
     * @param exception the name of that parameter; null for none
     * @throws DiscogsRequestException naming every mandatory parameter that has no value
     */
    public void requireAllBut(String exception) {
        var missing =
                operation.parameters().stream()
                        .filter(Parameter::required)
                        .filter(parameter -> !parameter.name().equals(exception))
                        .filter(parameter -> !has(parameter.name()))
                        .map(Arguments::waysToGive)
                        .toList();
        if (!missing.isEmpty()) {
            throw new DiscogsRequestException(
                    operation.uriName(), "missing " + String.join(" and ", missing));
        }
    }

    private static String waysToGive(Parameter parameter) {
        return parameter.headerOnly()
                ? "header " + parameter.header()
                : "%s (option %s or header %s)"
                        .formatted(parameter.name(), parameter.name(), parameter.header());
    }
}
