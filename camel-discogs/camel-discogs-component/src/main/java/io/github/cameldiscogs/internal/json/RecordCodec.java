/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one record class, derived once from its components.
 *
 * <p>A map component with {@link JsonAnyGetter} has no field of its own: it holds all fields
 * without a component whose values are objects.
 */
public final class RecordCodec implements ValueCodec {

    private static final String OTHER_FIELDS = "otherFields";

    private static final ClassValue<RecordCodec> CODECS =
            new ClassValue<>() {
                @Override
                protected RecordCodec computeValue(Class<?> type) {
                    return new RecordCodec(type);
                }
            };

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final List<RecordField> fields = new ArrayList<>();
    private final Map<String, FieldIndex.OfField> places = new HashMap<>();
    private final FieldIndex start = new FieldIndex();
    private final RecordField otherFields;
    private final @Nullable RecordField namelessMap;

    private RecordCodec(Class<?> type) {
        this.type = type;
        var components = type.getRecordComponents();
        this.constructor = canonicalConstructor(type, components);
        RecordField others = null;
        RecordField nameless = null;
        for (var position = 0; position < components.length; position++) {
            var component = components[position];
            if (component.getName().equals(OTHER_FIELDS)) {
                others = RecordField.of(position, component);
            } else if (component.getAccessor().isAnnotationPresent(JsonAnyGetter.class)) {
                nameless = RecordField.of(position, component);
            } else {
                add(RecordField.of(position, component));
            }
        }
        this.otherFields = Objects.requireNonNull(others, OTHER_FIELDS);
        this.namelessMap = nameless;
    }

    /**
     * The codec of a record class.
     *
     * @throws IllegalArgumentException if a component has a type that cannot be read from JSON
     */
    public static RecordCodec of(Class<?> type) {
        return CODECS.get(type);
    }

    private static Constructor<?> canonicalConstructor(
            Class<?> type, RecordComponent[] components) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }

    private void add(RecordField field) {
        fields.add(field);
        var place = new FieldIndex.OfField(field);
        places.put(field.name(), place);
        for (var spelling : field.otherSpellings()) {
            places.put(spelling, place);
        }
    }

    /** The fields with a component, in the order of the components. */
    public List<RecordField> fields() {
        return fields;
    }

    /** Whether any of the fields belongs to this record class and is not null. */
    boolean hasAny(Map<String, Object> given) {
        return given.entrySet().stream()
                .anyMatch(
                        field ->
                                places.containsKey(field.getKey()) && field.getValue() != null
                                        || namelessMap != null && field.getValue() instanceof Map);
    }

    /** The value of a field by its JSON name. */
    @Nullable Object value(Object owner, String name) {
        var place = places.get(name);
        var value = place == null ? nameless(owner, name) : place.field().valueIn(owner);
        return value == null ? otherFields(owner).get(name) : value;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> otherFields(Object owner) {
        return (Map<String, Object>) Objects.requireNonNull(otherFields.valueIn(owner));
    }

    private @Nullable Object nameless(Object owner, String name) {
        return namelessMap != null && namelessMap.valueIn(owner) instanceof Map<?, ?> map
                ? map.get(name)
                : null;
    }

    @Override
    public Object read(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return Misfit.read(parser, "an object");
        }
        var draft = new Draft();
        var before = start;
        for (var name = before.nextName(parser); name != null; name = before.nextName(parser)) {
            var place = before.next(name, places);
            parser.nextToken();
            try {
                draft.readField(place == null ? null : place.field(), name, parser);
            } catch (JsonMappingException e) {
                e.prependPath(type, name);
                throw e;
            }
            before = place == null ? before : place;
        }
        return draft.toRecord();
    }

    @Override
    public void write(Object value, JsonGenerator generator, SerializerProvider provider)
            throws IOException {
        var otherFields = otherFields(value);
        generator.writeStartObject(value);
        for (var field : fields) {
            var content = field.valueIn(value);
            if (content != null && !field.cameOtherwise(content, otherFields)) {
                generator.writeFieldName(field.encodedName());
                field.codec().write(content, generator, provider);
            }
        }
        if (namelessMap != null && namelessMap.valueIn(value) instanceof Map<?, ?> nameless) {
            ((MapCodec) namelessMap.codec()).writeFields(nameless, generator, provider);
        }
        for (var other : otherFields.entrySet()) {
            if (!isWritten(other.getKey(), value, otherFields)) {
                generator.writeFieldName(other.getKey());
                AnyCodec.INSTANCE.writeNullable(other.getValue(), generator, provider);
            }
        }
        generator.writeEndObject();
    }

    /** Whether a component is written under that name and replaces the original value. */
    private boolean isWritten(String name, Object value, Map<String, Object> otherFields)
            throws IOException {
        var place = places.get(name);
        if (place == null || !place.field().name().equals(name)) {
            return false;
        }
        var content = place.field().valueIn(value);
        return content != null && !place.field().cameOtherwise(content, otherFields);
    }

    /** The values read so far for a record. */
    private final class Draft {

        private final @Nullable Object[] values =
                new @Nullable Object[constructor.getParameterCount()];
        private final Map<String, Object> nameless =
                namelessMap == null ? Map.of() : new LinkedHashMap<>();
        private Map<String, Object> otherFields = Map.of();

        void readField(@Nullable RecordField field, String name, JsonParser parser)
                throws IOException {
            forget(field, name);
            if (field != null && !parser.hasToken(JsonToken.VALUE_NULL)) {
                set(field, name, field.codec().read(parser), parser);
            } else if (namelessMap != null && !parser.hasToken(JsonToken.VALUE_NULL)) {
                setNameless(namelessMap, name, parser);
            } else {
                keep(name, AnyCodec.INSTANCE.readNullable(parser));
            }
        }

        /** Drops an earlier value of a repeated name: the last one counts, as in a Map. */
        private void forget(@Nullable RecordField field, String name) throws IOException {
            var value = field == null ? null : values[field.position()];
            if (field == null || value == null) {
                forgetOther(name);
            } else {
                forgetValue(field, name, value);
            }
            if (field == null && namelessMap != null) {
                nameless.remove(name);
            }
        }

        private void forgetValue(RecordField field, String name, Object value) throws IOException {
            boolean isGivenAgain =
                    name.equals(field.name()) || field.isIn(otherFields, name, value);
            forgetOther(name);
            if (isGivenAgain && !field.cameOtherwise(value, otherFields)) {
                values[field.position()] = null;
            }
        }

        private void forgetOther(String name) {
            if (!otherFields.isEmpty()) {
                otherFields.remove(name);
            }
        }

        private void set(RecordField field, String name, Object value, JsonParser parser)
                throws IOException {
            if (value instanceof Misfit misfit) {
                OddValues.tell(type, parser, misfit.oddity());
                setOtherwise(field, name, misfit.usable(), misfit.came());
            } else if (name.equals(field.name())) {
                if (field.cameUnderOtherName(value, otherFields)) {
                    keep(name, value);
                }
                values[field.position()] = value;
            } else {
                setOtherwise(field, name, value, value);
            }
        }

        /**
         * Keeps the original if the value has another type or another spelling of the name; if it
         * came in the field's own form too, both are kept.
         */
        private void setOtherwise(
                RecordField field, String name, @Nullable Object value, Object came) {
            var position = field.position();
            keep(name, came);
            if (value == null) {
                return;
            }
            if (values[position] == null || name.equals(field.name())) {
                values[position] = value;
            } else if (value.equals(values[position])) {
                otherFields.putIfAbsent(field.name(), value);
            }
        }

        private void setNameless(RecordField map, String name, JsonParser parser)
                throws IOException {
            var value = ((MapCodec) map.codec()).values().read(parser);
            if (value instanceof Misfit misfit) {
                OddValues.tell(type, parser, misfit.oddity());
                keep(name, misfit.came());
            } else {
                nameless.put(name, value);
            }
        }

        private void keep(String name, @Nullable Object value) {
            if (otherFields.isEmpty()) {
                otherFields = new LinkedHashMap<>();
            }
            otherFields.put(name, value);
        }

        Object toRecord() {
            values[RecordCodec.this.otherFields.position()] = otherFields;
            if (namelessMap != null) {
                values[namelessMap.position()] = nameless;
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(constructor + " could not be called", e);
            }
        }
    }
}
