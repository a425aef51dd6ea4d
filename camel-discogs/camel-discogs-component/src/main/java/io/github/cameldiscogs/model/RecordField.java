/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;

/**
 * A component of a record and the JSON field it stands for.
 *
 * @param position of the component
 * @param name of the field: snake case of the component's, or what {@link JsonProperty} says
 * @param otherSpellings of the name, from {@link JsonAlias}
 */
record RecordField(
        int position,
        String name,
        List<String> otherSpellings,
        Method accessor,
        ValueFormat format) {

    static RecordField of(int position, RecordComponent component) {
        var accessor = component.getAccessor();
        var property = accessor.getAnnotation(JsonProperty.class);
        var alias = accessor.getAnnotation(JsonAlias.class);
        return new RecordField(
                position,
                property != null
                        ? property.value()
                        : PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(
                                component.getName()),
                alias != null ? List.of(alias.value()) : List.of(),
                accessor,
                ValueFormat.of(component.getGenericType()));
    }

    Object valueIn(Object owner) {
        try {
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor + " could not be called", e);
        }
    }

    /** Whether another spelling came, which the other fields then keep. */
    boolean cameOtherwise(Map<String, Object> otherFields) {
        for (var spelling : otherSpellings) {
            if (otherFields.containsKey(spelling)) {
                return true;
            }
        }
        return false;
    }
}
