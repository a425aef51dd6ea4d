/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static java.util.stream.Collectors.toMap;

import io.github.cameldiscogs.internal.text.QuotedValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of an object's fields, or of a row's columns. A field may occur under several names,
 * but must have one value.
 */
final class FieldValues {

    private record Given(String name, Object value) {}

    private final Map<Parameter, Given> given = new LinkedHashMap<>();
    private final CamelValues camel;

    FieldValues(CamelValues camel) {
        this.camel = camel;
    }

    /**
     * Adds a value.
     *
     * @param name the field's name in the object
     * @param raw null or an empty holder counts as no value
     * @throws IllegalArgumentException if the value is not allowed, or differs from an earlier one
     */
    void give(Parameter field, String name, @Nullable Object raw) {
        var value = field.read(raw, camel);
        if (value == null) {
            return;
        }
        var before = given.putIfAbsent(field, new Given(name, value));
        if (before != null && !isSame(before.value(), value)) {
            throw new IllegalArgumentException(
                    before.name().equals(name)
                            ? "%s is given twice, with values that differ"
                                    .formatted(QuotedValue.of(name))
                            : "%s and %s are the same field, and their values differ"
                                    .formatted(
                                            QuotedValue.of(before.name()), QuotedValue.of(name)));
        }
    }

    private static boolean isSame(Object one, Object other) {
        return one instanceof BigDecimal amount && other instanceof BigDecimal another
                ? amount.compareTo(another) == 0
                : one.equals(other);
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    boolean has(Parameter field) {
        return given.containsKey(field);
    }

    /** The value in the type and spelling in which it is sent. */
    @Nullable Object value(Parameter field) {
        var one = given.get(field);
        return one == null ? null : one.value();
    }

    Map<String, Object> byName() {
        return given.entrySet().stream()
                .collect(toMap(entry -> entry.getKey().name(), entry -> entry.getValue().value()));
    }
}
