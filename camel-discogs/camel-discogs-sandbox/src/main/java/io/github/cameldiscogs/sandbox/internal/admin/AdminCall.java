/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** A request whose fields have been checked against its route. */
public final class AdminCall {

    private final Parameters query;
    private final ObjectNode body;

    AdminCall(Parameters query, ObjectNode body) {
        this.query = query;
        this.body = body;
    }

    public Optional<String> text(String name) {
        return value(name).map(JsonNode::textValue);
    }

    public Optional<Integer> number(String name) {
        return longNumber(name)
                .map(
                        number -> {
                            if (number != number.intValue()) {
                                throw AdminRefusal.badRequest(
                                        name + " is " + number + ", which is too large");
                            }
                            return number.intValue();
                        });
    }

    public Optional<Long> longNumber(String name) {
        return value(name).map(JsonNode::longValue);
    }

    public boolean flag(String name) {
        return value(name).map(JsonNode::booleanValue).orElse(false);
    }

    public Optional<Boolean> optionalFlag(String name) {
        return value(name).map(JsonNode::booleanValue);
    }

    public List<Long> numbers(String name) {
        return value(name).stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .map(JsonNode::longValue)
                .toList();
    }

    /** A whole number of the query. */
    public Optional<Integer> asked(String name) {
        return query.first(name).map(text -> parsed(name, text));
    }

    private static int parsed(String name, String text) {
        if (!text.matches("\\d{1,9}")) {
            throw AdminRefusal.badRequest(
                    name + " is " + text + ", allowed is a whole number from 0");
        }
        return Integer.parseInt(text);
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(body.get(name)).filter(value -> !value.isNull());
    }
}
