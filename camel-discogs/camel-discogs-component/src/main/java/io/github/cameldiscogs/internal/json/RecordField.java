/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record and the JSON field it stands for.
 *
 * @param position of the component
 * @param name of the field: snake case of the component's, or what {@link JsonProperty} says
 * @param encodedName the name, ready to be written
 * @param otherSpellings of the name, from {@link JsonAlias}
 */
public record RecordField(
        int position,
        String name,
        SerializableString encodedName,
        List<String> otherSpellings,
        Method accessor,
        ValueCodec codec) {

    static RecordField of(int position, RecordComponent component) {
        var accessor = component.getAccessor();
        var property = accessor.getAnnotation(JsonProperty.class);
        var alias = accessor.getAnnotation(JsonAlias.class);
        // Jackson interns the names it reads, so these are compared by identity
        var name = (property != null ? property.value() : snakeCase(component.getName())).intern();
        return new RecordField(
                position,
                name,
                new SerializedString(name),
                alias != null ? List.of(alias.value()) : List.of(),
                accessor,
                ValueCodec.of(component.getGenericType()));
    }

    private static String snakeCase(String name) {
        return PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(name);
    }

    public @Nullable Object valueIn(Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " could not be called", e);
        }
    }

    /**
     * Whether the value came with another type or spelling, so that the other fields have the
     * original.
     */
    boolean cameOtherwise(Object value, Map<String, Object> otherFields) throws IOException {
        return !otherFields.isEmpty()
                && (isIn(otherFields, name, value) || cameUnderOtherName(value, otherFields));
    }

    /** Whether the value came under another spelling of the name. */
    boolean cameUnderOtherName(Object value, Map<String, Object> otherFields) throws IOException {
        // An indexed loop needs no iterator; most fields have no other spelling
        for (int index = 0; index < otherSpellings.size(); index++) {
            if (isIn(otherFields, otherSpellings.get(index), value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the other fields have this value under that spelling. */
    boolean isIn(Map<String, Object> otherFields, String spelling, Object value)
            throws IOException {
        var came = otherFields.get(spelling);
        return came != null
                && (value.equals(came) || value.equals(DiscogsJson.readAgain(came, codec)));
    }
}
