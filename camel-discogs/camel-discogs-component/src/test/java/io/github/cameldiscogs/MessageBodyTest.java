/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.cameldiscogs.auth.AccessToken;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.call.MessageBody;
import io.github.cameldiscogs.internal.operation.BodyFields;
import io.github.cameldiscogs.internal.operation.BodyShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.ParameterLocation;
import io.github.cameldiscogs.internal.paging.ItemList;
import io.github.cameldiscogs.model.StartedJob;
import io.github.cameldiscogs.request.FolderName;
import io.github.cameldiscogs.request.WantChange;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.converter.stream.ReaderCache;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageBodyTest {

    private static final MessageBody WANT =
            new MessageBody(DiscogsOperation.EDIT_WANTLIST_ITEM, BodyFields.of(null));

    private static Map<String, Object> fields(MessageBody reader, Object body) {
        try (var context = new DefaultCamelContext()) {
            var exchange = new DefaultExchange(context);
            exchange.setProperty(Exchange.CHARSET_NAME, "ISO-8859-1");
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

    static Stream<Object> nothing() {
        return Stream.of(
                "",
                " \r\n",
                "\ufeff",
                "null",
                new byte[0],
                new StringReader(" "),
                NullNode.getInstance(),
                Optional.empty(),
                Optional.of(Optional.of(NullNode.getInstance())),
                new POJONode(null),
                new POJONode(249504),
                249504,
                StartedJob.at("/inventory/upload/1"),
                new AccessToken("token", "secret"),
                List.of(),
                List.of(StartedJob.at("/inventory/upload/1")),
                ItemList.of(List.of("{\"notes\": \"x\"}")));
    }

    @ParameterizedTest
    @MethodSource("nothing")
    void ignoresBlanksAnswersAndNumbers(Object body) {
        assertThat(fields(WANT, body)).isEmpty();
    }

    /** Columns that are empty, whatever stands for that. */
    @Test
    void leavesOutWhatHoldsNothing() {
        var pinned = new MessageBody(DiscogsOperation.EDIT_WANTLIST_ITEM, BodyFields.of("rating"));
        for (Object none :
                List.of(
                        NullNode.getInstance(),
                        MissingNode.getInstance(),
                        Optional.empty(),
                        Optional.of(NullNode.getInstance()),
                        new POJONode(Optional.empty()))) {
            var node = new ObjectMapper().createObjectNode().put("rating", 3);
            node.putPOJO("notes", none);
            for (var body : List.of(Map.of("rating", 3, "notes", none), node)) {
                assertThat(fields(pinned, body)).isEqualTo(Map.of("rating", 3));
            }
        }
    }

    static Stream<Arguments> givenTwice() {
        return Stream.of(
                Arguments.of("homePage", "a", "home_page", "b"),
                Arguments.of("home_page", "a", "homePage", ""),
                Arguments.of("currAbbr", "EUR", "curr_abbr", "USD"));
    }

    @ParameterizedTest
    @MethodSource("givenTwice")
    void refusesTwoValuesForOneField(String name, String value, String other, String another) {
        var profile = new MessageBody(DiscogsOperation.EDIT_PROFILE, BodyFields.of(null));
        var map = new LinkedHashMap<String, Object>(Map.of(name, value));
        map.put(other, another);
        var node = new ObjectMapper().valueToTree(map);

        for (var body : List.of(map, node, node.toString())) {
            assertThatThrownBy(() -> fields(profile, body))
                    .isInstanceOf(DiscogsRequestException.class)
                    .hasMessageContaining(
                            "'%s' and '%s' are the same field, and their values differ"
                                    .formatted(name, other));
        }
        map.put(other, TextNode.valueOf(value));
        assertThat(fields(profile, map)).hasSize(1).containsValue(value);
        map.put(other, null);
        assertThat(fields(profile, map)).hasSize(1).containsValue(value);
    }

    @Test
    void refusesTwoValuesUnderOneName() {
        assertThatThrownBy(() -> fields(WANT, "{\"notes\": \"a\", \"notes\": \"b\"}"))
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("'notes' is given twice, with values that differ");
        assertThat(fields(WANT, "{\"rating\": 3, \"rating\": \"3\", \"rating\": null}"))
                .isEqualTo(Map.of("rating", 3));

        var order = new MessageBody(DiscogsOperation.EDIT_ORDER, BodyFields.of(null));
        assertThat(fields(order, "{\"shipping\": 5.0, \"shipping\": \"5.00\"}")).hasSize(1);
    }

    static Stream<Object> noObjects() {
        return Stream.of(
                "some text",
                "[1]",
                "5",
                "\"text\"",
                "{",
                "{\"notes\": ",
                "{} {}",
                "{notes: 1}",
                "release_id,price\r\n1,2",
                new byte[] {(byte) 0xff, (byte) 0xd8},
                new StringReader("text"),
                new ByteArrayInputStream(new byte[] {'x'}),
                TextNode.valueOf("text"),
                new StringBuilder("text"),
                "text".toCharArray());
    }

    @ParameterizedTest
    @MethodSource("noObjects")
    void refusesATextThatIsNoObject(Object body) {
        assertThatThrownBy(() -> fields(WANT, body))
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("the body is a text that is no JSON object");
    }

    static Stream<Object> broken() {
        return Stream.of(
                new File("missing.json"),
                Path.of("missing.json"),
                new File("."),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesWhatBreaksWhileItIsRead(Object body) {
        assertThatThrownBy(() -> fields(WANT, body))
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("the body cannot be read");
    }

    /** A record has all its fields, and a row of a database all its columns. */
    @Test
    void mayHaveNullsInPlaceOfFieldsThatItMustNotGive() {
        var pinned = new MessageBody(DiscogsOperation.EDIT_WANTLIST_ITEM, BodyFields.of("notes"));
        var map = new HashMap<String, Object>();
        map.put("notes", "x");
        map.put("rating", null);
        var node = new ObjectMapper().createObjectNode().put("notes", "x").putNull("rating");

        for (var body : List.of(new WantChange("x", null), map, node, node.toString())) {
            assertThat(fields(pinned, body)).containsOnlyKeys("notes");
        }
        assertThatThrownBy(() -> fields(pinned, new WantChange("x", 1)))
                .hasMessageContaining("'rating', which bodyFields keeps it from giving");
    }

    static Stream<Object> strangers() {
        Map<String, Object> want = Map.of("notes", "x");
        return Stream.of(
                List.of(want), List.of(want).iterator(), new Object(), URI.create("a:b"), true);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void refusesWhatItCannotRead(Object body) {
        assertThatThrownBy(() -> fields(WANT, body))
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining("the body is a " + body.getClass().getName())
                .hasMessageContaining("allowed: a WantChange, a Map, a JSON object, or nothing");
    }

    static Stream<Arguments> marked() {
        return Stream.of("notes", "höflich \ud83d\ude00")
                .flatMap(
                        notes ->
                                Stream.of(
                                                StandardCharsets.UTF_8,
                                                StandardCharsets.UTF_16LE,
                                                StandardCharsets.UTF_16BE)
                                        .map(charset -> Arguments.of(notes, charset)));
    }

    /** Whatever wraps the bytes, and whatever charset an earlier step has left. */
    @ParameterizedTest
    @MethodSource("marked")
    void readsAMarkBeforeTheObject(String notes, Charset charset, @TempDir Path folder)
            throws IOException {
        var text = "\ufeff{\"notes\": \"" + notes + "\"}";
        var bytes = text.getBytes(charset);
        var file = new GenericFile<File>();
        file.setFile(Files.write(folder.resolve("want.json"), bytes).toFile());

        for (var body :
                List.of(
                        text,
                        new StringReader(text),
                        new StringBuilder(text),
                        text.toCharArray(),
                        bytes,
                        new ByteArrayInputStream(bytes),
                        ByteBuffer.wrap(bytes),
                        new InputStreamCache(bytes),
                        file,
                        file.getFile(),
                        file.getFile().toPath(),
                        BinaryNode.valueOf(bytes),
                        new POJONode(bytes),
                        new POJONode(Optional.of(file)),
                        Optional.of(Optional.of(new StringReader(text))),
                        TextNode.valueOf(text))) {
            assertThat(fields(WANT, body)).as("%s", body.getClass()).containsEntry("notes", notes);
        }
    }

    @Test
    void readsObjectsInWhateverHoldsThem() {
        var map = Map.of("notes", "x");
        var node = new ObjectMapper().valueToTree(map);
        for (Object object : List.of(map, node, new WantChange("x", null), node.toString())) {
            for (Object body :
                    List.of(
                            object,
                            Optional.of(object),
                            new POJONode(object),
                            Optional.of(Optional.of(new POJONode(Optional.of(object)))))) {
                assertThat(fields(WANT, body)).isEqualTo(map);
            }
        }
    }

    /** Its position is where others left it, and stays there. */
    @Test
    void leavesBuffersAndCachedStreamsAsTheyAre() throws IOException {
        var bytes = "{\"notes\": \"x\"}".getBytes(UTF_8);
        var buffer = ByteBuffer.wrap(("x" + new String(bytes, UTF_8)).getBytes(UTF_8)).position(1);
        var cache = new InputStreamCache(bytes);
        assertThat(cache.read()).isEqualTo('{');

        for (var body : List.of(buffer, cache, new ReaderCache(new String(bytes, UTF_8)))) {
            assertThat(fields(WANT, body)).isEqualTo(Map.of("notes", "x"));
            assertThat(fields(WANT, body)).isEqualTo(Map.of("notes", "x"));
        }
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
                            .filter(parameter -> parameter.location() == ParameterLocation.BODY)
                            .map(Parameter::name);
            assertThat(Arrays.stream(fields.type().getRecordComponents()))
                    .extracting(RecordComponent::getName)
                    .containsExactlyInAnyOrderElementsOf(inBody.toList());
        } else {
            assertThat(operation.parameters())
                    .extracting(Parameter::location)
                    .doesNotContain(ParameterLocation.BODY);
        }
    }
}
