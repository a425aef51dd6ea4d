/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import static io.github.cameldiscogs.internal.json.RecordDocuments.assertSameJson;
import static io.github.cameldiscogs.internal.json.RecordDocuments.full;
import static io.github.cameldiscogs.internal.json.RecordDocuments.recordsIn;
import static io.github.cameldiscogs.internal.json.RecordDocuments.required;
import static io.github.cameldiscogs.internal.json.RecordDocuments.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.model.DiscogsRecord;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every record, shown on an answer with all of its fields. */
class DiscogsRecordTest {

    private static final String EVERY_RECORD =
            "io.github.cameldiscogs.internal.json.RecordDocuments#recordClasses";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** As Camel's own data formats and applications have it: without modules or settings. */
    private final ObjectMapper plainMapper = new ObjectMapper();

    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void everyFieldHasAComponent(Class<? extends DiscogsRecord> type) throws Exception {
        assertNothingMissing(DiscogsJson.read(full(type).toString(), type));
    }

    /** A track in a track and a converted amount in an amount end somewhere: they are left out. */
    private static void assertNothingMissing(DiscogsRecord record) throws Exception {
        assertThat(record.otherFields()).as(record.toString()).isEmpty();
        for (var component : record.getClass().getRecordComponents()) {
            var value = component.getAccessor().invoke(record);
            assertThat(value).as(component.toString()).isNotNull();
            var parts = value instanceof Collection<?> list ? list : List.of(value);
            for (var part : parts) {
                if (part instanceof DiscogsRecord nested && part.getClass() != record.getClass()) {
                    assertNothingMissing(nested);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void anAnswerWithEveryFieldGoesThroughTheRecord(Class<? extends DiscogsRecord> type)
            throws Exception {
        assertGoesThrough(type, full(type));
    }

    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void anAnswerWithRequiredFieldsGoesThroughTheRecord(Class<? extends DiscogsRecord> type)
            throws Exception {
        assertGoesThrough(type, required(type));
    }

    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void absentAndNullAreToldApart(Class<? extends DiscogsRecord> type) throws Exception {
        for (var field : RecordCodec.of(type).fields()) {
            var absent = full(type).without(field.name());
            var isNull = full(type).putNull(field.name());

            var withoutField = DiscogsJson.read(absent.toString(), type);
            var withNull = DiscogsJson.read(isNull.toString(), type);
            assertThat(field.valueIn(withoutField)).isNull();
            assertThat(field.valueIn(withNull)).isNull();
            assertThat(withoutField.otherFields()).isEmpty();
            assertThat(withNull.otherFields()).containsOnlyKeys(field.name()).containsValue(null);
            assertGoesThrough(type, (ObjectNode) absent);
            assertGoesThrough(type, isNull);
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void absentAndEmptyListsAreToldApart(Class<? extends DiscogsRecord> type) throws Exception {
        for (var field : RecordCodec.of(type).fields()) {
            if (field.codec() instanceof ListCodec) {
                var empty = full(type).set(field.name(), JSON.arrayNode());

                assertThat(field.valueIn(DiscogsJson.read(empty.toString(), type)))
                        .isEqualTo(List.of());
                assertGoesThrough(type, (ObjectNode) empty);
            }
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void unknownFieldsAreKept(Class<? extends DiscogsRecord> type) throws Exception {
        var document = full(type);
        recordsIn(document, type).forEach(DiscogsRecordTest::addUnknownFields);

        assertGoesThrough(type, document);
        var fields = DiscogsJson.read(document.toString(), type).otherFields();
        assertThat(fields).containsKeys("unheard_of", "otherFields");
        assertThat(plainMapper.readValue(document.toString(), type).otherFields())
                .isEqualTo(fields);
    }

    private static void addUnknownFields(ObjectNode object) {
        object.set(
                "unheard_of",
                tree(
                        """
                        [null, true, -0, 2.50, 1e400, 12345678901234567890, "\\u0000 \\"",
                         {"deep": [[], {}], "also": null}]
                        """));
        object.put("otherFields", 89.34117647058824);
    }

    /** Whatever mixture of the above comes, the same goes out. */
    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void anyMixtureGoesThroughTheRecord(Class<? extends DiscogsRecord> type) throws Exception {
        var random = new Random(type.getSimpleName().hashCode());
        for (var round = 0; round < 100; round++) {
            var document = full(type);
            recordsIn(document, type).forEach(object -> shake(object, random));

            assertGoesThrough(type, document);
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void fieldsMayComeInAnyOrder(Class<? extends DiscogsRecord> type) throws Exception {
        var inOrder = DiscogsJson.read(full(type).toString(), type);
        var fields = new ArrayList<>(full(type).properties());
        for (var round = 0; round < 20; round++) {
            Collections.shuffle(fields, new Random(round));
            var shuffled = JSON.objectNode();
            fields.forEach(field -> shuffled.set(field.getKey(), field.getValue()));

            assertThat(DiscogsJson.read(shuffled.toString(), type)).isEqualTo(inOrder);
            assertThat(DiscogsJson.read(full(type).toString(), type)).isEqualTo(inOrder);
        }
    }

    private static void shake(ObjectNode object, Random random) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        for (var name : names) {
            var isScalar = object.get(name).isValueNode();
            switch (random.nextInt(isScalar ? 8 : 5)) {
                case 0 -> object.remove(name);
                case 1 -> object.putNull(name);
                case 2 -> object.putArray(name + "_").add(random.nextLong());
                case 3 -> addNull(object.get(name));
                case 5 -> object.put(name, random.nextInt());
                case 6 -> object.put(name, Long.toString(random.nextLong(), 36));
                case 7 -> object.put(name, random.nextBoolean());
                default -> {}
            }
        }
    }

    private static void addNull(JsonNode node) {
        if (node instanceof ArrayNode list) {
            list.addNull();
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void nobodyCanChangeARecord(Class<? extends DiscogsRecord> type) throws Exception {
        var record = DiscogsJson.read(full(type).toString(), type);

        var changeable = new ArrayList<Object>();
        var arguments = new ArrayList<Object>();
        for (var component : type.getRecordComponents()) {
            var value = component.getAccessor().invoke(record);
            assertUnmodifiable(value);
            if (value instanceof List<?> list) {
                value = new ArrayList<>(list);
                changeable.add(value);
            } else if (value instanceof Map<?, ?> map) {
                value = new LinkedHashMap<>(map);
                changeable.add(value);
            }
            arguments.add(value);
        }
        var made = canonicalConstructor(type).newInstance(arguments.toArray());
        assertThat(made).isEqualTo(record).hasSameHashCodeAs(record);
        for (var collection : changeable) {
            if (collection instanceof List<?> list) {
                list.clear();
            } else {
                ((Map<?, ?>) collection).clear();
            }
        }
        assertThat(made).isEqualTo(record);
    }

    private static void assertUnmodifiable(Object value) {
        if (value instanceof List<?> list) {
            assertThatThrownBy(() -> list.remove(0))
                    .isInstanceOf(UnsupportedOperationException.class);
        } else if (value instanceof Map<?, ?> map) {
            assertThatThrownBy(() -> map.remove("format"))
                    .isInstanceOf(UnsupportedOperationException.class);
            map.values().forEach(DiscogsRecordTest::assertUnmodifiable);
        }
    }

    @ParameterizedTest
    @MethodSource(EVERY_RECORD)
    void aRecordOfNothingIsAnEmptyObject(Class<? extends DiscogsRecord> type) throws Exception {
        var arguments = new Object[type.getRecordComponents().length];

        var nothing = canonicalConstructor(type).newInstance(arguments);
        assertThat(nothing.otherFields()).isEmpty();
        assertThat(DiscogsJson.write(nothing)).isEqualTo("{}");
        assertThat(DiscogsJson.read("{}", type)).isEqualTo(nothing);
    }

    private static <T> Constructor<T> canonicalConstructor(Class<T> type)
            throws NoSuchMethodException {
        return type.getConstructor(
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class[]::new));
    }

    private <T extends DiscogsRecord> void assertGoesThrough(Class<T> type, ObjectNode document)
            throws Exception {
        var json = document.toString();
        var record = DiscogsJson.read(json, type);
        var plainRecord = plainMapper.readValue(json, type);

        assertThat(plainRecord).isEqualTo(record);
        assertSameJson(DiscogsJson.write(record), document);
        assertSameJson(plainMapper.writeValueAsString(plainRecord), document);
        assertThat(DiscogsJson.read(DiscogsJson.write(record), type)).isEqualTo(record);
    }
}
