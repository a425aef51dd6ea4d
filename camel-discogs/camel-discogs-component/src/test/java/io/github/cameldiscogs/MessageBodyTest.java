/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cameldiscogs.operation.BodyShape;
import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.operation.Parameter;
import io.github.cameldiscogs.operation.Place;
import io.github.cameldiscogs.request.FolderName;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBodyTest {

    private static final MessageBody WANT = new MessageBody(DiscogsOperation.EDIT_WANTLIST_ITEM);

    private static Map<String, Object> fields(MessageBody reader, Object body) {
        try (var context = new DefaultCamelContext()) {
            var exchange = new DefaultExchange(context);
            exchange.getMessage().setBody(body);
            return reader.read(exchange.getMessage()).fields();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void leavesNullsOut() {
        var row = new HashMap<String, Object>();
        row.put("notes", null);
        row.put("rating", 0);

        assertThat(fields(WANT, row)).isEqualTo(Map.of("rating", 0));
        assertThat(fields(WANT, "{\"notes\": null, \"rating\": 0}")).isEqualTo(Map.of("rating", 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "some text", "[1]", "5", "\"text\"", "null"})
    void ignoresATextThatIsNoObject(String body) {
        assertThat(fields(WANT, body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"notes\": ", "{} {}", "{notes: 1}"})
    void refusesABrokenObject(String body) {
        assertThatThrownBy(() -> fields(WANT, body))
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("starts like a JSON object and is none");
    }

    @Test
    void refusesTheRecordOfAnotherOperation() {
        assertThatThrownBy(() -> fields(WANT, new FolderName("x")))
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining(
                        "the body is a FolderName, allowed: a WantChange, a Map or a JSON object");
    }

    @Test
    void readsFiles(@TempDir Path folder) throws IOException {
        var path = Files.writeString(folder.resolve("want.json"), "{\"rating\": 3}");
        var file = new GenericFile<java.io.File>();
        file.setFile(path.toFile());

        assertThat(fields(WANT, path)).isEqualTo(Map.of("rating", 3));
        assertThat(fields(WANT, path.toFile())).isEqualTo(Map.of("rating", 3));
        assertThat(fields(WANT, file)).isEqualTo(Map.of("rating", 3));
    }

    @ParameterizedTest
    @EnumSource(DiscogsOperation.class)
    void hasARecordWithAComponentForEachField(DiscogsOperation operation) {
        if (operation.body() instanceof BodyShape.Fields fields) {
            var inBody =
                    operation.parameters().stream()
                            .filter(parameter -> parameter.place() == Place.BODY)
                            .map(Parameter::name);
            assertThat(Arrays.stream(fields.type().getRecordComponents()))
                    .extracting(RecordComponent::getName)
                    .containsExactlyInAnyOrderElementsOf(inBody.toList());
        } else {
            assertThat(operation.parameters())
                    .extracting(Parameter::place)
                    .doesNotContain(Place.BODY);
        }
    }
}
