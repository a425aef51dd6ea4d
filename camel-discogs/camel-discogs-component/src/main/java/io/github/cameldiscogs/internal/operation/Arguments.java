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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that one call gives for the parameters of its operation. Immutable. */
public final class Arguments {

    /** The parameters that say how a list comes in pages. */
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
     * Reads the values of a call: the body beats a header, a header beats an option, an option
     * beats the default. Where the body is an object of fields, headers give none of these: what an
     * earlier call has left there must not become part of a write. Nor do they give what the body
     * is kept from giving.
     *
     * @param options the values of the endpoint by option name, null where it has none
     * @param headers the headers of the message; those that the operation does not take are
     *     ignored, unless they have a name of Discogs for one that it takes
     * @param body what the body of the message gives
     * @param camel reads values that are not plain
     * @throws DiscogsRequestException when a value is not allowed
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

    /** A call that gives no values. */
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

    /** Whether the parameter has a value, be it given or the default. */
    public boolean has(Parameter parameter) {
        return values.containsKey(parameter.name());
    }

    /** The value as text. */
    public @Nullable String text(Parameter parameter) {
        var value = values.get(parameter.name());
        return value == null ? null : value.toString();
    }

    /** The value as text of a parameter that has one, as was checked before. */
    public String required(Parameter parameter) {
        return Objects.requireNonNull(text(parameter), parameter.name());
    }

    /** The value of the parameter of that name, in its type. */
    @Nullable Object value(String name) {
        return values.get(name);
    }

    /**
     * What tells the list or thing from all others: the operation, and each value with the name of
     * its parameter, but for those that only say how it comes in pages.
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

    /** The values of the parameters that stand in the path, in their order. */
    public List<String> inPath() {
        return operation.parameters().stream()
                .filter(parameter -> parameter.location() == ParameterLocation.PATH)
                .map(this::text)
                .toList();
    }

    /** These values and one more. */
    public Arguments with(Parameter parameter, Object value) {
        var more = new HashMap<>(values);
        more.put(parameter.name(), value);
        return new Arguments(operation, more, upload);
    }

    /**
     * What the request carries: an upload, or the fields of the body that have a value, so that
     * Discogs leaves all others alone.
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
     * @param exception that parameter
     * @throws DiscogsRequestException naming every mandatory parameter that has no value
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
