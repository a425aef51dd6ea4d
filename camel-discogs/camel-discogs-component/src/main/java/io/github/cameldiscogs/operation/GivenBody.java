/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import io.github.cameldiscogs.DiscogsRequestException;
import java.util.HashMap;
import java.util.Map;

/**
 * What the body of a message gives to a call.
 *
 * @param isObject whether it is an object of fields, be it an empty one: then headers give none
 * @param fields values by the name of their parameter
 * @param upload a file to send; null for none
 */
public record GivenBody(boolean isObject, Map<String, Object> fields, RequestContent upload) {

    /** A body that gives nothing. */
    public static final GivenBody NOTHING = new GivenBody(false, Map.of(), null);

    /** A file. */
    public static GivenBody upload(RequestContent content) {
        return new GivenBody(false, Map.of(), content);
    }

    /**
     * The fields of an object. A null is no value, as it comes from an empty column of a database:
     * Discogs has no use for it.
     *
     * @param object the fields under the names of the options, or under those of the API
     * @param admitted which of them it may give
     * @throws DiscogsRequestException when the operation does not take one of them in its body, or
     *     the endpoint does not want it from there
     */
    public static GivenBody fields(
            DiscogsOperation operation, Map<?, ?> object, BodyFields admitted) {
        var fields = new HashMap<String, Object>();
        object.forEach(
                (key, value) -> {
                    var parameter = parameter(operation, String.valueOf(key));
                    if (value == null) {
                        return;
                    }
                    if (!admitted.admit(parameter)) {
                        throw new DiscogsRequestException(
                                operation.uriName(), pinned(operation, parameter, admitted));
                    }
                    fields.put(parameter.name(), value);
                });
        return new GivenBody(true, fields, null);
    }

    private static Parameter parameter(DiscogsOperation operation, String key) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.place() == Place.BODY)
                .filter(parameter -> parameter.isCalled(key))
                .findFirst()
                .orElseThrow(
                        () ->
                                new DiscogsRequestException(
                                        operation.uriName(), unknown(operation, key)));
    }

    private static String pinned(DiscogsOperation operation, Parameter field, BodyFields admitted) {
        return "the body has %s, which bodyFields keeps it from giving, allowed: %s"
                .formatted(Quotation.of(field.wireName()), admitted.allowed(operation));
    }

    private static String unknown(DiscogsOperation operation, String key) {
        var taken =
                operation.parameters().stream()
                        .filter(parameter -> parameter.isCalled(key))
                        .findFirst();
        if (taken.isPresent()) {
            return "the body has %s, which it cannot give: it is the option %s or the header %s"
                    .formatted(Quotation.of(key), taken.get().name(), taken.get().header());
        }
        var names = operation.bodyNames();
        return "the body has %s%s, allowed: %s"
                .formatted(
                        Quotation.of(key), NearestName.hint(key, names), String.join(", ", names));
    }
}
