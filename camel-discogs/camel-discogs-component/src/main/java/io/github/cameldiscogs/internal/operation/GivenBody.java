/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.text.NearestName;
import io.github.cameldiscogs.internal.text.QuotedValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that the body of a message gives to a call.
 *
 * @param fields values of the body fields by parameter name, in the type and spelling in which they
 *     are sent
 * @param upload a file to send
 * @param leftToHeaders the body fields that headers may give
 */
public record GivenBody(
        Map<String, Object> fields, @Nullable RequestContent upload, BodyFields leftToHeaders) {

    /** A body without values. */
    public static final GivenBody NOTHING = nothing(BodyFields.ALL);

    /**
     * A body without values.
     *
     * @param admitted the fields that it could have given, and which headers may give instead
     */
    public static GivenBody nothing(BodyFields admitted) {
        return new GivenBody(Map.of(), null, admitted);
    }

    /** A file. */
    public static GivenBody upload(RequestContent content) {
        return new GivenBody(Map.of(), content, BodyFields.ALL);
    }

    /**
     * The fields of an object, which may be empty. Null, as from an empty database column, and
     * empty holders count as no value: Discogs has no use for null.
     *
     * @param object the fields by option name, or by name in the API
     * @param admitted the fields that it may give
     * @param camel reads values of other types
     * @throws DiscogsRequestException if the operation has no such body field, or the endpoint does
     *     not admit it, or its value is not allowed, or it has two values
     */
    public static GivenBody fields(
            DiscogsOperation operation,
            Iterable<? extends Map.Entry<?, ?>> object,
            BodyFields admitted,
            CamelValues camel) {
        var fields = new FieldValues(camel);
        for (var field : object) {
            var name = String.valueOf(field.getKey());
            var parameter = parameter(operation, name);
            if (CamelValues.unwrapped(field.getValue()) == null) {
                continue;
            }
            if (!admitted.admit(parameter)) {
                throw new DiscogsRequestException(
                        operation.uriName(), pinned(operation, parameter, admitted));
            }
            try {
                fields.give(parameter, name, field.getValue());
            } catch (IllegalArgumentException e) {
                throw new DiscogsRequestException(operation.uriName(), e.getMessage());
            }
        }
        return new GivenBody(fields.byName(), null, BodyFields.NONE);
    }

    private static Parameter parameter(DiscogsOperation operation, String key) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.location() == ParameterLocation.BODY)
                .filter(parameter -> parameter.isCalled(key))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DiscogsRequestException(
                                        operation.uriName(), unknown(operation, key)));
    }

    private static String pinned(DiscogsOperation operation, Parameter field, BodyFields admitted) {
        return "the body has %s, which bodyFields keeps it from giving, allowed: %s"
                .formatted(QuotedValue.of(field.wireName()), admitted.allowed(operation));
    }

    private static String unknown(DiscogsOperation operation, String key) {
        var taken =
                operation.parameters().stream()
                        .filter(parameter -> parameter.isCalled(key))
                        .findFirst();
        if (taken.isPresent()) {
            return "the body has %s, which it cannot give: it is the option %s or the header %s"
                    .formatted(QuotedValue.of(key), taken.get().name(), taken.get().header());
        }
        var names = operation.bodyNames();
        return "the body has %s%s, allowed: %s"
                .formatted(
                        QuotedValue.of(key),
                        NearestName.hint(key, names),
                        String.join(", ", names));
    }
}
