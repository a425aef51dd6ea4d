/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonToken;
import io.github.cameldiscogs.model.Artist;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueCodecTest {

    private record Fields(
            Object anything,
            String text,
            Artist artist,
            List<String> texts,
            Map<String, List<String>> textsByName,
            Set<String> set,
            Map<Integer, String> textsByNumber,
            StringBuilder builder,
            List<?> unknown) {}

    private static Type type(String name) {
        return Arrays.stream(Fields.class.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getGenericType();
    }

    @Test
    void isMadeForEachTypeThatRecordsHave() {
        assertThat(ValueCodec.of(type("anything"))).isSameAs(AnyCodec.INSTANCE);
        var text = ValueCodec.of(type("text"));
        assertThat(text).isInstanceOf(ScalarCodec.class);
        assertThat(ValueCodec.of(type("artist"))).isInstanceOf(NestedRecordCodec.class);
        assertThat(ValueCodec.of(type("texts"))).isEqualTo(new ListCodec(text));
        assertThat(ValueCodec.of(type("textsByName"))).isEqualTo(new MapCodec(new ListCodec(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"set", "textsByNumber", "builder", "unknown"})
    void isMadeForNoOther(String name) {
        assertThatThrownBy(() -> ValueCodec.of(type(name)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        ", nothing",
        "START_OBJECT, an object",
        "START_ARRAY, a list",
        "VALUE_STRING, a text",
        "VALUE_NUMBER_INT, a number",
        "VALUE_NUMBER_FLOAT, a number",
        "VALUE_TRUE, a flag",
        "VALUE_FALSE, a flag",
        "VALUE_NULL, null",
        "END_ARRAY, END_ARRAY"
    })
    void saysWhatWasFoundInstead(JsonToken token, String words) {
        assertThat(ValueCodec.found(token)).isEqualTo(words);
    }
}
