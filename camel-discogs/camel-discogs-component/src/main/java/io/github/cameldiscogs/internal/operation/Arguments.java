/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of one call for the parameters of its operation. Immutable. */
public final class Arguments {

    /** The parameters for paging. */
    private static final Set<String> OF_PAGES =
            Stream.of(Parameters.PAGE, Parameters.PER_PAGE, Parameters.SORT, Parameters.SORT_ORDER)
                    .map(Parameter::name)
                    .collect(Collectors.toUnmodifiableSet());

    private final DiscogsOperation operation;
    private final Map<String, Object> values;
    private final @Nullable RequestContent upload;

    private Arguments(
            DiscogsOperation operation,
            Map<String, Object> values,
            @Nullable RequestContent upload) {
        this.operation = operation;
        this.values = values;
        this.upload = upload;
    }

    /**
     * Reads the values of a call: body before header, header before option, option before default.
     * If the body is an object of fields, headers give none of these, so that headers left by an
     * earlier call do not become part of a write. Fields that the body may not give cannot come
     * from headers either.
     *
     * @param options the endpoint's values by option name; null if not set
     * @param headers the headers of the message; ignored if the operation does not take them,
     *     unless they have Discogs's name of a parameter that it takes
     * @param body the values in the body of the message
     * @param camel reads values of other types
     * @throws DiscogsRequestException if a value is not allowed
     */
    public static Arguments read(
            DiscogsOperation operation,
            Function<String, @Nullable Object> options,
            Map<String, Object> headers,
            GivenBody body,
            CamelValues camel) {
        var values = defaults(operation);
        var sources = new Sources(options, headers, body, camel);
        try {
            Parameter.refuseNamesOfDiscogs(headers.keySet(), operation.parameters());
            for (var parameter : operation.parameters()) {
                var value = sources.value(parameter);
                if (value != null) {
                    values.put(parameter.name(), value);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new DiscogsRequestException(operation.uriName(), e.getMessage());
        }
        return new Arguments(operation, values, body.upload());
    }

    private record Sources(
            Function<String, @Nullable Object> options,
            Map<String, Object> headers,
            GivenBody body,
            CamelValues camel) {

        @Nullable Object value(Parameter parameter) {
            boolean isField = parameter.location() == ParameterLocation.BODY;
            var value = isField ? body.fields().get(parameter.name()) : null;
            if (value == null && (!isField || body.leftToHeaders().admit(parameter))) {
                value = parameter.read(headers.get(parameter.header()), camel);
            }
            return value == null && !parameter.headerOnly()
                    ? parameter.read(options.apply(parameter.name()), camel)
                    : value;
        }
    }

    /** No values. */
    public static Arguments none(DiscogsOperation operation) {
        return new Arguments(operation, defaults(operation), null);
    }

    private static Map<String, Object> defaults(DiscogsOperation operation) {
        var defaults = new HashMap<String, Object>();
        for (var parameter : operation.parameters()) {
            if (parameter.defaultValue() != null) {
                defaults.put(parameter.name(), parameter.defaultValue());
            }
        }
        return defaults;
    }

    public DiscogsOperation operation() {
        return operation;
    }

    /** Whether the parameter has a value, given or default. */
    public boolean has(Parameter parameter) {
        return values.containsKey(parameter.name());
    }

    /** The value as text. */
    public @Nullable String text(Parameter parameter) {
        var value = values.get(parameter.name());
        return value == null ? null : value.toString();
    }

    /** The text value of a parameter that was checked to have one. */
    public String required(Parameter parameter) {
        return Objects.requireNonNull(text(parameter), parameter.name());
    }

    /** The typed value of the parameter of that name. */
    @Nullable Object value(String name) {
        return values.get(name);
    }

    /**
     * Identifies the list or object: the operation and each value with its parameter's name,
     * without paging.
     */
    public List<String> subject() {
        var subject = new ArrayList<>(List.of(operation.uriName()));
        for (var parameter : operation.parameters()) {
            if (has(parameter) && !OF_PAGES.contains(parameter.name())) {
                subject.add(parameter.name() + "=" + values.get(parameter.name()));
            }
        }
        return subject;
    }

    /** The values of the path parameters, in path order. */
    public List<String> inPath() {
        return inPath(parameter -> true);
    }

    /** The values of all path parameters but one, in path order. */
    public List<String> inPathBut(Parameter exception) {
        return inPath(parameter -> !parameter.name().equals(exception.name()));
    }

    private List<String> inPath(Predicate<Parameter> isWanted) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.location() == ParameterLocation.PATH)
                .filter(isWanted)
                .map(this::text)
                .toList();
    }

    /** A copy with one more value. */
    public Arguments with(Parameter parameter, Object value) {
        var more = new HashMap<>(values);
        more.put(parameter.name(), value);
        return new Arguments(operation, more, upload);
    }

    /**
     * The request's content: an upload, or the fields that have a value, so that Discogs leaves all
     * others unchanged.
     */
    @Nullable RequestContent content() {
        if (upload != null) {
            return upload;
        }
        var fields = new LinkedHashMap<String, Object>();
        for (var parameter : operation.parameters()) {
            if (parameter.location() == ParameterLocation.BODY && has(parameter)) {
                fields.put(parameter.wireName(), values.get(parameter.name()));
            }
        }
        try {
            return fields.isEmpty()
                    ? null
                    : new RequestContent.Json(DiscogsJson.writeBytes(fields));
        } catch (JsonProcessingException e) {
            throw new DiscogsRequestException(
                    operation.uriName(), "the body could not be written", e);
        }
    }

    /**
     * Checks that all required values are given.
     *
     * @throws DiscogsRequestException naming all required parameters without a value
     */
    public void requireAll() {
        requireAllBut(null);
    }

    /**
     * Checks that all required values are given, except for one parameter that is determined later.
     *
     * @param exception that parameter
     * @throws DiscogsRequestException naming all required parameters without a value
     */
    public void requireAllBut(@Nullable Parameter exception) {
        var missing = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            boolean excepted = exception != null && exception.name().equals(parameter.name());
            if (parameter.required() && !has(parameter) && !excepted) {
                missing.add(waysToGive(parameter));
            }
        }
        if (!missing.isEmpty()) {
            throw new DiscogsRequestException(
                    operation.uriName(), "missing " + String.join(" and ", missing));
        }
        if (operation.body() instanceof BodyShape.Fields fields
                && !fields.mayBeEmpty()
                && content() == null) {
            throw new DiscogsRequestException(
                    operation.uriName(),
                    "nothing to send, at least one is needed of: "
                            + String.join(", ", operation.bodyNames()));
        }
        if (operation.body() instanceof BodyShape.Upload && upload == null) {
            throw new DiscogsRequestException(
                    operation.uriName(),
                    "missing the CSV file: the body can be a text, bytes, a stream, a file, or a"
                            + " list of rows");
        }
    }

    private static String waysToGive(Parameter parameter) {
        if (parameter.headerOnly()) {
            return "header " + parameter.header();
        }
        return "%s (option %s%s header %s)"
                .formatted(
                        parameter.name(),
                        parameter.name(),
                        parameter.location() == ParameterLocation.BODY
                                ? ", field %s of the body or".formatted(parameter.wireName())
                                : " or",
                        parameter.header());
    }
}
