/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.json.RecordDocuments;
import io.github.cameldiscogs.internal.operation.BodyShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.ParameterLocation;
import io.github.cameldiscogs.model.StartedJob;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.SampleCall;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.builder.ExchangeBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fields of a write come from the body, which from headers, and which from options. */
class BodyFieldsTest extends SandboxTestSupport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private interface Check {
        void accept(SampleCall call, List<Parameter> fields);
    }

    private Stream<DynamicTest> eachWrite(Check check) {
        return Stream.of(DiscogsOperation.values())
                .filter(operation -> operation.body() instanceof BodyShape.Fields)
                .map(
                        operation ->
                                DynamicTest.dynamicTest(
                                        operation.uriName(),
                                        () -> {
                                            var call = new SampleCall(operation, sandbox());
                                            call.letSandboxAnswer();
                                            check.accept(call, fields(operation));
                                        }));
    }

    private static List<Parameter> fields(DiscogsOperation operation) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.location() == ParameterLocation.BODY)
                .toList();
    }

    private Exchange send(SampleCall call, Map<String, Object> options, Object body) {
        var query = new LinkedHashMap<>(options);
        query.put("userToken", DiscogsSandbox.USER_TOKEN);
        var exchange = ExchangeBuilder.anExchange(context).withBody(body).build();
        exchange.getMessage().setHeaders(new HashMap<>(call.headers(parameter -> true)));
        return template.send(
                call.uri()
                        + "?"
                        + query.entrySet().stream()
                                .map(option -> option.getKey() + "=RAW{" + option.getValue() + "}")
                                .collect(Collectors.joining("&")),
                exchange);
    }

    private JsonNode sent(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return RecordDocuments.tree(lastRequest().bodyText());
    }

    private static JsonNode expected(SampleCall call, List<Parameter> fields) {
        var values = new LinkedHashMap<String, Object>();
        fields.forEach(field -> values.put(field.wireName(), call.value(field)));
        if (call.operation() == DiscogsOperation.CREATE_LISTING) {
            values.putIfAbsent("status", "For Sale");
        }
        return RecordDocuments.tree(JSON.valueToTree(values).toString());
    }

    private static Map<String, Object> body(SampleCall call, List<Parameter> fields) {
        return fields.stream().collect(Collectors.toMap(Parameter::name, call::value));
    }

    /** What an operation cannot do without, and one field at least. */
    private static List<Parameter> least(List<Parameter> fields) {
        var needed = fields.stream().filter(Parameter::required).toList();
        return needed.isEmpty() ? fields.subList(0, 1) : needed;
    }

    @TestFactory
    Stream<DynamicTest> headersGiveNoneWhereTheBodyGivesSome() {
        return eachWrite(
                (call, fields) -> {
                    var given = least(fields);
                    var map = body(call, given);
                    for (var body :
                            List.of(map, JSON.valueToTree(map), JSON.valueToTree(map).toString())) {
                        assertThat(sent(send(call, Map.of(), body)))
                                .isEqualTo(expected(call, given));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> headersGiveAllWhereTheBodyGivesNothing() {
        return eachWrite(
                (call, fields) ->
                        assertThat(sent(send(call, Map.of(), null)))
                                .isEqualTo(expected(call, fields)));
    }

    private void assertNoFieldIsWritten(SampleCall call, Exchange exchange) {
        if (((BodyShape.Fields) call.operation().body()).mayBeEmpty()) {
            assertThat(exchange.getException()).isNull();
            assertThat(lastRequest().bodyText()).isEmpty();
        } else {
            assertThat(exchange.getException()).isInstanceOf(DiscogsRequestException.class);
            assertThat(sandbox().requests()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> headersGiveNoneWhereTheBodyIsEmpty() {
        return eachWrite(
                (call, fields) -> {
                    var nulls = new HashMap<String, Object>();
                    fields.forEach(field -> nulls.put(field.wireName(), null));
                    for (var body : List.of(Map.of(), "{}", nulls)) {
                        sandbox().clearRequests();
                        var exchange = send(call, Map.of(), body);
                        assertNoFieldIsWritten(call, exchange);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> optionsGiveWhatTheBodyLeavesOut() {
        return eachWrite(
                (call, fields) -> {
                    var options =
                            call.values(
                                    parameter -> parameter.location() == ParameterLocation.BODY);
                    var body = body(call, least(fields));

                    assertThat(sent(send(call, options, body))).isEqualTo(expected(call, fields));
                });
    }

    @TestFactory
    Stream<DynamicTest> mayBeChosen() {
        return eachWrite(
                (call, fields) -> {
                    for (var pinned : fields) {
                        var others = fields.stream().filter(field -> field != pinned).toList();
                        var names =
                                others.isEmpty()
                                        ? "none"
                                        : others.stream()
                                                .map(Parameter::wireName)
                                                .collect(Collectors.joining(" , "));
                        Map<String, Object> options =
                                Map.of("bodyFields", names, pinned.name(), call.value(pinned));

                        assertThat(sent(send(call, options, body(call, others))))
                                .isEqualTo(
                                        others.isEmpty()
                                                ? expected(call, List.of(pinned))
                                                : expected(call, fields));

                        sandbox().clearRequests();
                        assertThat(send(call, options, body(call, fields)).getException())
                                .isInstanceOf(DiscogsRequestException.class)
                                .hasMessageContaining(
                                        "the body has '%s', which bodyFields keeps it from giving,"
                                                        .formatted(pinned.wireName())
                                                + " allowed: "
                                                + names.replace(" , ", ", "));
                        assertThat(sandbox().requests()).isEmpty();
                    }
                });
    }

    /** What is pinned comes from options alone, whatever a message has. */
    @TestFactory
    Stream<DynamicTest> headersGiveNoneThatTheBodyMustNotGive() {
        return eachWrite(
                (call, fields) -> {
                    for (var pinned : fields) {
                        var others = fields.stream().filter(field -> field != pinned).toList();
                        Map<String, Object> options =
                                Map.of("bodyFields", names(others), pinned.name(), other(pinned));
                        for (var body : bodiesOfNothing()) {
                            var sent = sent(send(call, options, body));

                            assertThat(sent.get(pinned.wireName()))
                                    .as("%s beside %s", pinned.name(), body)
                                    .isEqualTo(JSON.valueToTree(other(pinned)));
                            assertThat(without(sent, pinned))
                                    .isEqualTo(without(expected(call, fields), pinned));
                        }
                    }
                });
    }

    private static String names(List<Parameter> fields) {
        return fields.isEmpty()
                ? "none"
                : fields.stream().map(Parameter::name).collect(Collectors.joining(","));
    }

    /** A value that no header of the call has. */
    private static Object other(Parameter field) {
        return switch (field.type()) {
            case INTEGER -> 4;
            case IDENTIFIER, DECIMAL, DECIMAL_OR_AUTO -> 7;
            case FLAG -> true;
            default -> "pinned";
        };
    }

    private static List<Object> bodiesOfNothing() {
        return Arrays.asList(
                null,
                "",
                " \n",
                new ByteArrayInputStream(new byte[0]),
                NullNode.getInstance(),
                "null",
                Optional.empty(),
                5,
                StartedJob.at("/inventory/upload/1"),
                List.of());
    }

    private static JsonNode without(JsonNode object, Parameter field) {
        return ((ObjectNode) object.deepCopy()).without(field.wireName());
    }

    @TestFactory
    Stream<DynamicTest> headersGiveNothingWhereNoFieldIsWanted() {
        return eachWrite(
                (call, fields) -> {
                    var exchange = send(call, Map.of("bodyFields", "none"), null);
                    assertNoFieldIsWritten(call, exchange);
                });
    }

    /** All fields at once. */
    @TestFactory
    Stream<DynamicTest> arriveByEveryWay() {
        return eachWrite(
                (call, fields) -> {
                    var type = ((BodyShape.Fields) call.operation().body()).type();
                    var map = body(call, fields);
                    var node = JSON.valueToTree(map);
                    var text = node.toString();
                    var bytes = text.getBytes(StandardCharsets.UTF_8);
                    for (Object body :
                            List.of(
                                    JSON.convertValue(map, type),
                                    map,
                                    node,
                                    text,
                                    bytes,
                                    new ByteArrayInputStream(bytes),
                                    new StringReader(text),
                                    new InputStreamCache(bytes),
                                    ByteBuffer.wrap(bytes),
                                    new POJONode(map),
                                    Optional.of(Optional.of(node)))) {
                        assertThat(sent(send(call, Map.of(), body)))
                                .as("%s", body.getClass())
                                .isEqualTo(expected(call, fields));
                    }
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "editWantlistItem?bodyFields=note | 'note' is no field of editWantlistItem (did you mean 'notes'?), allowed: notes, rating, or none",
                "editWantlistItem?bodyFields=notes,releaseId | 'releaseId' is no field",
                "editWantlistItem?bodyFields= | '' is no field",
                "editWantlistItem?bodyFields=notes,none | 'none' is no field",
                "release?bodyFields=notes | 'notes' is no field of release, allowed: none",
                "addInventory?bodyFields=price | 'price' is no field of addInventory, allowed: none",
            })
    void isRefusedWhenTheRouteStarts(String uri, String message) {
        assertThatThrownBy(() -> context.getEndpoint("discogs:" + uri))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasStackTraceContaining("bodyFields: " + message);
    }

    @Test
    void mayBeChosenForAllOperationsOfTheComponent() {
        component().setBodyFields("rating, homePage");

        assertThat(context.getEndpoint("discogs:release?releaseId=1")).isNotNull();
        assertThat(write("editWantlistItem", "{\"rating\": 3}").getException()).isNull();
        assertThat(write("editWantlistItem", "{\"notes\": \"x\"}").getException())
                .hasMessageContaining("'notes', which bodyFields keeps it from giving");
        assertThat(write("editWantlistItem?bodyFields=notes", "{\"notes\": \"x\"}").getException())
                .isNull();

        component().setBodyFields("ratings");
        assertThatThrownBy(() -> context.getEndpoint("discogs:identity?outputType=Map"))
                .hasStackTraceContaining("'ratings' is no field of any operation");
    }

    private Exchange write(String operation, String body) {
        callAsUser("discogs:addToWantlist?releaseId=1000", Map.of());
        var exchange = ExchangeBuilder.anExchange(context).withBody(body).build();
        return template.send(
                "discogs:%s%sreleaseId=1000&userToken=%s"
                        .formatted(
                                operation,
                                operation.contains("?") ? "&" : "?",
                                DiscogsSandbox.USER_TOKEN),
                exchange);
    }
}
