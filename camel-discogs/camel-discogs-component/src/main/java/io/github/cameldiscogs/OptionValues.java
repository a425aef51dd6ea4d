/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.operation.CamelValues;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.text.QuotedValue;
import io.github.cameldiscogs.internal.text.Spelling;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.support.EndpointHelper;
import org.apache.camel.support.PropertyBindingSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of options before Camel binds them: Camel takes an invalid one for 0, or shows
 * it in its message, even if it is a secret in the wrong place.
 */
final class OptionValues {

    private static final String PROPERTY_REFERENCE = "#property:";

    private final CamelContext context;

    OptionValues(CamelContext context) {
        this.context = context;
    }

    /**
     * Reads the value of an option that is not a parameter of an operation.
     *
     * @param type the type to which Camel binds it
     * @return a value that binds without failure, or a bean reference that Camel resolves
     * @throws IllegalArgumentException naming the option and the allowed values; the value is shown
     *     only if it cannot be a secret
     */
    Object read(String name, Class<?> type, Object given) {
        if (given instanceof Iterable && !type.isInstance(given)) {
            throw new IllegalArgumentException("%s: is given more than once".formatted(name));
        }
        if (type == String.class) {
            return given;
        }
        boolean plain = NumberOption.named(name).isPresent() || type.isEnum() || isFlag(type);
        if (!plain) {
            return bean(name, type, given);
        }
        var value = dereferenced(name, given);
        if (type.isInstance(value)) {
            return value;
        }
        if (isFlag(type)) {
            return flag(name, value.toString());
        }
        return type.isEnum() ? constant(name, type, value.toString()) : number(name, type, value);
    }

    /** Reads the value of a parameter of an operation. */
    @Nullable Object read(Parameter parameter, Object given) {
        return parameter.read(
                parameter.type().optionType() == String.class
                        ? valueOrItself(given)
                        : dereferenced(parameter.name(), given),
                CamelValues.of(context));
    }

    /**
     * Reads the value of a parameter for all operations that take it.
     *
     * @throws IllegalArgumentException if none of them takes it
     */
    @Nullable Object readForAll(String parameterName, Object given) {
        IllegalArgumentException refusal = null;
        for (var operation : DiscogsOperation.values()) {
            var parameter = operation.parameter(parameterName);
            try {
                if (parameter.isPresent()) {
                    return read(parameter.get(), given);
                }
            } catch (IllegalArgumentException e) {
                refusal = e;
            }
        }
        throw refusal;
    }

    /** The exception for a value that Camel cannot bind to that type; the value is not shown. */
    static IllegalArgumentException notBound(String name, Class<?> type) {
        return new IllegalArgumentException(
                "%s: its value cannot be used, allowed: a reference to a bean of type %s, as in #name"
                        .formatted(name, type.getName()));
    }

    private static Object bean(String name, Class<?> type, Object given) {
        boolean mayBeBound =
                type.isInstance(given)
                        || given instanceof String text
                                && EndpointHelper.isReferenceParameter(text);
        if (!mayBeBound) {
            throw notBound(name, type);
        }
        return given;
    }

    /** Resolves a bean reference, which Camel would convert with {@code toString}. */
    private Object dereferenced(String name, Object given) {
        if (!isReference(given)) {
            return given;
        }
        var value = valueOf(given.toString());
        if (value == null) {
            throw new IllegalArgumentException(
                    "%s: nothing is found that %s refers to"
                            .formatted(name, QuotedValue.of(given)));
        }
        return value;
    }

    /** A text may look like a bean reference. */
    private Object valueOrItself(Object given) {
        var value = isReference(given) ? valueOf(given.toString()) : null;
        return value == null ? given : value;
    }

    private static boolean isReference(Object given) {
        return given instanceof String text && EndpointHelper.isReferenceParameter(text);
    }

    private @Nullable Object valueOf(String reference) {
        if (reference.startsWith(PROPERTY_REFERENCE)) {
            var key = reference.substring(PROPERTY_REFERENCE.length());
            return context.getPropertiesComponent().resolveProperty(key).orElse(null);
        }
        try {
            var value = PropertyBindingSupport.resolveBean(context, reference);
            return value.equals(reference)
                    ? EndpointHelper.resolveReferenceParameter(
                            context, reference, Object.class, false)
                    : value;
        } catch (Exception e) {
            return null;
        }
    }

    private static boolean isFlag(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private static Boolean flag(String name, String text) {
        return switch (Spelling.letters(text.strip())) {
            case "true" -> true;
            case "false" -> false;
            default -> throw notOneOf(name, text, "true, false");
        };
    }

    private static Object constant(String name, Class<?> type, String text) {
        var constants = type.getEnumConstants();
        var letters = Spelling.letters(text.strip());
        return Arrays.stream(constants)
                .filter(constant -> Spelling.letters(constant.toString()).equals(letters))
                .findFirst()
                .orElseThrow(
                        () ->
                                notOneOf(
                                        name,
                                        text,
                                        Arrays.stream(constants)
                                                .map(Object::toString)
                                                .collect(Collectors.joining(", "))));
    }

    private static Number number(String name, Class<?> type, Object value) {
        var number = NumberOption.named(name).orElseThrow().read(value);
        if (type == int.class || type == Integer.class) {
            return number.intValue();
        }
        return number;
    }

    private static IllegalArgumentException notOneOf(String name, String text, String allowed) {
        return new IllegalArgumentException(
                "%s: %s is not allowed, allowed: one of %s"
                        .formatted(name, QuotedValue.of(text), allowed));
    }
}
