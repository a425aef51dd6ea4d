/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.internal.text.NearestName;
import io.github.cameldiscogs.internal.text.QuotedValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a write that a message may give, in its body or, without one, in its headers; the
 * route fixes the others.
 */
public final class BodyFields {

    static final BodyFields ALL = new BodyFields(null);
    static final BodyFields NONE = new BodyFields(List.of());

    private static final String NO_NAME = "none";

    private final @Nullable List<String> names;

    private BodyFields(@Nullable List<String> names) {
        this.names = names;
    }

    /**
     * Reads the option of an endpoint.
     *
     * @param option names, separated by commas, or {@code none}; null for all fields
     * @throws IllegalArgumentException if a name is not a field of the operation
     */
    public static BodyFields of(@Nullable String option, DiscogsOperation operation) {
        return of(option, operation.uriName(), fields(operation).toList());
    }

    /**
     * Reads the option of the component, which may name fields of any operation.
     *
     * @param option as of an endpoint
     * @throws IllegalArgumentException if a name is not a field of any operation
     */
    public static BodyFields of(@Nullable String option) {
        var fields = Arrays.stream(DiscogsOperation.values()).flatMap(BodyFields::fields).toList();
        return of(option, "any operation", fields);
    }

    private static BodyFields of(@Nullable String option, String owner, List<Parameter> fields) {
        if (option == null) {
            return ALL;
        }
        if (option.strip().equalsIgnoreCase(NO_NAME)) {
            return NONE;
        }
        var names = Arrays.stream(option.split(",", -1)).map(String::strip).toList();
        for (var name : names) {
            if (fields.stream().noneMatch(field -> field.isCalled(name))) {
                throw unknown(name, owner, fields);
            }
        }
        return new BodyFields(names);
    }

    private static IllegalArgumentException unknown(
            String name, String owner, List<Parameter> fields) {
        var allowed = fields.stream().map(Parameter::name).distinct().sorted().toList();
        return new IllegalArgumentException(
                "bodyFields: %s is no field of %s%s, allowed: %s"
                        .formatted(
                                QuotedValue.of(name),
                                owner,
                                NearestName.hint(name, allowed),
                                String.join(", ", allowed.isEmpty() ? List.of(NO_NAME) : allowed)
                                        + (allowed.isEmpty() ? "" : ", or " + NO_NAME)));
    }

    private static Stream<Parameter> fields(DiscogsOperation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.location() == ParameterLocation.BODY);
    }

    boolean admit(Parameter field) {
        return names == null || names.stream().anyMatch(field::isCalled);
    }

    /** The allowed field names of an operation, for an error message. */
    String allowed(DiscogsOperation operation) {
        var allowed = fields(operation).filter(this::admit).map(Parameter::wireName).toList();
        return allowed.isEmpty() ? NO_NAME : String.join(", ", allowed);
    }
}
