/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.exception.DiscogsValidationException;
import io.github.cameldiscogs.internal.json.RecordDocuments;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.AuthLevel;
import io.github.cameldiscogs.internal.operation.BodyShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.ParameterLocation;
import io.github.cameldiscogs.internal.operation.Vocabulary;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.StartedJob;
import io.github.cameldiscogs.model.TextFormat;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.sandbox.RecordedRequest;
import io.github.cameldiscogs.support.ReferenceLine;
import io.github.cameldiscogs.support.SampleCall;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.builder.ExchangeBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every operation of the table, over HTTP. */
class OperationsTest extends SandboxTestSupport {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Accepted by Discogs, and in no reference. */
    private static final Map<String, Set<String>> UNDOCUMENTED =
            Map.of(
                    "search", Set.of("sort", "sort_order"),
                    "wantlist", Set.of("sort", "sort_order"));

    private Stream<DynamicTest> eachOperation(Consumer<SampleCall> test) {
        return each(List.of(DiscogsOperation.values()), test);
    }

    private Stream<DynamicTest> each(
            Collection<DiscogsOperation> operations, Consumer<SampleCall> test) {
        return operations.stream()
                .map(
                        operation ->
                                DynamicTest.dynamicTest(
                                        operation.uriName(),
                                        () -> {
                                            var call = new SampleCall(operation, sandbox());
                                            call.letSandboxAnswer();
                                            test.accept(call);
                                        }));
    }

    private Exchange send(
            SampleCall call,
            Map<String, Object> options,
            Map<String, Object> headers,
            Object body) {
        var given = new LinkedHashMap<>(options);
        given.putAll(credentials(call.operation()));
        var exchange = ExchangeBuilder.anExchange(context).withBody(body).build();
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        var query =
                given.entrySet().stream()
                        .map(option -> option.getKey() + "=RAW{" + option.getValue() + "}")
                        .collect(Collectors.joining("&"));
        return template.send(call.uri() + "?" + query, exchange);
    }

    private static Map<String, Object> credentials(DiscogsOperation operation) {
        return operation.answer() instanceof AnswerShape.Token
                ? Map.of(
                        "consumerKey", DiscogsSandbox.CONSUMER_KEY,
                        "consumerSecret", DiscogsSandbox.CONSUMER_SECRET)
                : Map.of("userToken", DiscogsSandbox.USER_TOKEN);
    }

    private static void assertSucceeded(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
    }

    private void assertNothingSent(Exchange exchange, String mentioned) {
        assertThat(exchange.getException())
                .isInstanceOf(DiscogsRequestException.class)
                .hasMessageContaining(mentioned);
        assertThat(sandbox().requests()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> sendsOptionsAsTheReferenceSays() {
        return eachOperation(
                call -> {
                    var options = call.values(parameter -> !parameter.headerOnly());
                    assertSucceeded(
                            send(
                                    call,
                                    options,
                                    call.headers(this::isHeaderOfTheDance),
                                    call.neededBody()));
                    assertThatReferenceIsMet(call);
                });
    }

    @TestFactory
    Stream<DynamicTest> sendsHeadersThatBeatOptions() {
        return eachOperation(
                call -> {
                    var options = new HashMap<String, Object>();
                    for (var parameter : call.operation().parameters()) {
                        if (!parameter.headerOnly()
                                && parameter.type().optionType() != String.class) {
                            options.put(parameter.name(), other(parameter));
                        }
                    }
                    assertSucceeded(
                            send(
                                    call,
                                    options,
                                    call.headers(parameter -> !parameter.name().equals("denied")),
                                    call.neededBody()));
                    assertThatReferenceIsMet(call);
                });
    }

    private boolean isHeaderOfTheDance(Parameter parameter) {
        return parameter.headerOnly() && !parameter.name().equals("denied");
    }

    private static Object other(Parameter parameter) {
        return parameter.type().optionType() == Boolean.class ? true : 2;
    }

    @TestFactory
    Stream<DynamicTest> sendsABodyThatBeatsHeadersAndOptions() {
        return each(
                writesWithFields(),
                call -> {
                    for (var body : bodies(call)) {
                        var headers =
                                call.headers(
                                        parameter ->
                                                parameter.location() != ParameterLocation.BODY);
                        call.operation().parameters().stream()
                                .filter(parameter -> parameter.location() == ParameterLocation.BODY)
                                .filter(parameter -> parameter.type().optionType() == Integer.class)
                                .forEach(parameter -> headers.put(parameter.header(), 2));
                        sandbox().clearRequests();
                        assertSucceeded(send(call, Map.of(), headers, body));
                        assertThatReferenceIsMet(call);
                    }
                });
    }

    private static List<DiscogsOperation> writesWithFields() {
        return Stream.of(DiscogsOperation.values())
                .filter(operation -> operation.body() instanceof BodyShape.Fields)
                .toList();
    }

    private static List<Object> bodies(SampleCall call) {
        var camelCase = call.values(parameter -> parameter.location() == ParameterLocation.BODY);
        var asInApi = new LinkedHashMap<String, Object>();
        call.operation().parameters().stream()
                .filter(parameter -> parameter.location() == ParameterLocation.BODY)
                .forEach(
                        parameter ->
                                asInApi.put(parameter.wireName(), camelCase.get(parameter.name())));
        var json = JSON.valueToTree(asInApi).toString();
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var type = ((BodyShape.Fields) call.operation().body()).type();
        var bodies = new ArrayList<Object>();
        bodies.add(camelCase);
        bodies.add(asInApi);
        bodies.add(json);
        bodies.add(bytes);
        bodies.add(new ByteArrayInputStream(bytes));
        bodies.add(JSON.valueToTree(asInApi));
        bodies.add(JSON.convertValue(camelCase, type));
        return bodies;
    }

    private void assertThatReferenceIsMet(SampleCall call) {
        var reference = ReferenceLine.of(call.operation());
        assertThat(sandbox().requests()).hasSize(1);
        var request = lastRequest();
        assertThat(request.method()).isEqualTo(reference.method());
        assertThat(request.path()).isEqualTo(path(call, reference));
        assertThat(query(request)).isEqualTo(expectedQuery(call, reference));
        if (!(call.operation().body() instanceof BodyShape.Upload)) {
            assertThat(body(request)).isEqualTo(expectedBody(call, reference));
        }
        if (call.operation().answer() instanceof AnswerShape.Content) {
            assertThat(sentHeader("Accept")).isEqualTo("*/*");
        } else {
            assertThat(sentHeader("Accept")).isEqualTo("application/vnd.discogs.v2.discogs+json");
        }
        assertThatCredentialsAreThere(call);
    }

    private void assertThatCredentialsAreThere(SampleCall call) {
        if (call.operation().authLevel() == AuthLevel.NEVER) {
            assertThat(sentHeader("Authorization")).isNull();
        } else if (call.operation().answer() instanceof AnswerShape.Token) {
            assertThat(sentHeader("Authorization")).startsWith("OAuth ");
        } else {
            assertThat(sentHeader("Authorization"))
                    .isEqualTo("Discogs token=" + DiscogsSandbox.USER_TOKEN);
        }
    }

    private static String path(SampleCall call, ReferenceLine reference) {
        if (call.operation() == DiscogsOperation.IMAGE) {
            return "/images/R-1.jpeg";
        }
        return reference
                .path()
                .replace("{price}", "12.5000")
                .replace("{currency}", "GBP")
                .replaceAll(
                        "\\{(username|order_id)}",
                        "Mot%C3%B6rhead%20%26%20S%C3%B6hne%2F50%25%20%2B1")
                .replaceAll("\\{f\\w+_id}", "3")
                .replaceAll("\\{\\w+}", Long.toString(SampleCall.BEYOND_32_BITS));
    }

    private static Map<String, String> query(RecordedRequest request) {
        var query = new HashMap<String, String>();
        if (!request.query().isEmpty()) {
            for (var pair : request.query().split("&")) {
                var parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static Map<String, String> expectedQuery(SampleCall call, ReferenceLine reference) {
        var names = new ArrayList<>(reference.query());
        names.addAll(UNDOCUMENTED.getOrDefault(reference.uriName(), Set.of()));
        return names.stream()
                .collect(
                        Collectors.toMap(
                                name -> name,
                                name -> value(call, ParameterLocation.QUERY, name).toString()));
    }

    private static Object value(SampleCall call, ParameterLocation place, String wireName) {
        return call.value(
                call.operation().parameters().stream()
                        .filter(parameter -> parameter.location() == place)
                        .filter(parameter -> parameter.wireName().equals(wireName))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(wireName + " is not in the table")));
    }

    private static JsonNode body(RecordedRequest request) {
        return RecordDocuments.tree(request.bodyText().isEmpty() ? "{}" : request.bodyText());
    }

    private static JsonNode expectedBody(SampleCall call, ReferenceLine reference) {
        var fields = new LinkedHashMap<String, Object>();
        reference
                .body()
                .forEach(name -> fields.put(name, value(call, ParameterLocation.BODY, name)));
        return RecordDocuments.tree(JSON.valueToTree(fields).toString());
    }

    @TestFactory
    Stream<DynamicTest> saysThatItSendsJson() {
        return each(
                writesWithFields(),
                call -> {
                    assertSucceeded(send(call, Map.of(), call.headers(any -> true), null));
                    assertThat(sentHeader("Content-Type")).startsWith("application/json");
                });
    }

    @TestFactory
    Stream<DynamicTest> sendsTheCredentialsThatItHas() {
        return each(
                SampleCall.allButTheDance(),
                call -> {
                    var level = call.operation().authLevel();
                    boolean never = level == AuthLevel.NEVER;
                    assertSucceeded(send(call.uri() + "?userToken=t", call));
                    assertThat(sentHeader("Authorization"))
                            .isEqualTo(never ? null : "Discogs token=t");
                    if (never || level == AuthLevel.NONE) {
                        assertSucceeded(send(call.uri(), call));
                        assertThat(sentHeader("Authorization")).isNull();
                    }
                    if (never || level == AuthLevel.NONE || level == AuthLevel.CONSUMER) {
                        assertSucceeded(send(call.uri() + "?consumerKey=k&consumerSecret=s", call));
                        assertThat(sentHeader("Authorization"))
                                .isEqualTo(never ? null : "Discogs key=k, secret=s");
                    }
                });
    }

    private Exchange send(String uri, SampleCall call) {
        var exchange = ExchangeBuilder.anExchange(context).withBody(call.neededBody()).build();
        exchange.getMessage().setHeaders(new HashMap<>(call.neededHeaders()));
        return template.send(uri, exchange);
    }

    @TestFactory
    Stream<DynamicTest> givesItsAnswerAsEachOutputType() {
        return each(
                SampleCall.allButTheDance(),
                call -> {
                    var answers = new LinkedHashMap<OutputType, Object>();
                    for (var type : OutputType.values()) {
                        var exchange =
                                send(
                                        call,
                                        Map.of("outputType", type),
                                        call.neededHeaders(),
                                        call.neededBody());
                        assertSucceeded(exchange);
                        answers.put(type, body(exchange));
                    }
                    if (call.operation().answer() instanceof AnswerShape.Started) {
                        assertThat(answers.get(OutputType.Model))
                                .isEqualTo(StartedJob.at("/inventory/export/599632"));
                        assertSameAnswers(
                                answers,
                                "{\"id\": 599632, \"resource_url\": \"/inventory/export/599632\"}");
                    } else if (call.operation().answer() instanceof AnswerShape.Content) {
                        assertThat(answers.values())
                                .containsOnly("listing_id,artist\r\n1,Burial\r\n");
                    } else if (call.document() == null) {
                        assertThat(answers.values()).containsOnlyNulls();
                    } else {
                        assertThat(answers.get(OutputType.Model))
                                .isInstanceOf(typeOf(call.operation().answer()));
                        assertSameAnswers(answers, documentOfBody(call));
                    }
                });
    }

    private Object body(Exchange exchange) {
        var body = exchange.getMessage().getBody();
        if (body instanceof StreamCache) {
            return exchange.getMessage().getBody(String.class);
        }
        if (body instanceof Iterable<?> items) {
            var all = new ArrayList<Object>();
            items.forEach(all::add);
            assertThat(all).hasSize(1);
            return all.get(0);
        }
        return body;
    }

    private static Class<?> typeOf(AnswerShape shape) {
        if (shape instanceof AnswerShape.One one) {
            return one.type();
        }
        return shape instanceof AnswerShape.Pages pages
                ? pages.type()
                : ((AnswerShape.Many) shape).itemType();
    }

    private static String documentOfBody(SampleCall call) {
        return call.operation().answer() instanceof AnswerShape.Many many
                ? RecordDocuments.full(many.itemType()).toString()
                : call.document();
    }

    private void assertSameAnswers(Map<OutputType, Object> answers, String document) {
        var expected = RecordDocuments.tree(document);
        assertThat(answers.get(OutputType.Map)).isInstanceOf(Map.class);
        assertThat(answers.get(OutputType.Json)).isInstanceOf(String.class);
        answers.forEach(
                (type, answer) ->
                        RecordDocuments.assertSameJson(
                                type == OutputType.Map
                                        ? JSON.valueToTree(answer).toString()
                                        : context.getTypeConverter()
                                                .convertTo(String.class, answer),
                                expected));
    }

    @TestFactory
    Stream<DynamicTest> namesWhatItHasStarted() {
        return each(
                Stream.of(DiscogsOperation.values())
                        .filter(operation -> operation.answer() instanceof AnswerShape.Started)
                        .toList(),
                call -> {
                    var header = ((AnswerShape.Started) call.operation().answer()).job().header();
                    var headers = new HashMap<>(call.neededHeaders());
                    headers.put(header, 1);
                    var exchange = send(call, Map.of(), headers, call.neededBody());
                    assertSucceeded(exchange);
                    assertThat(header)
                            .isEqualTo(
                                    call.operation() == DiscogsOperation.CREATE_INVENTORY_EXPORT
                                            ? "CamelDiscogsExportId"
                                            : "CamelDiscogsUploadId");
                    assertThat(exchange.getMessage().getHeader(header)).isEqualTo(599632L);

                    sandbox().clearFaults();
                    sandbox().fault(Fault.emptyAnswer(201));
                    exchange = send(call, Map.of(), headers, call.neededBody());
                    assertSucceeded(exchange);
                    assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(header);
                });
    }

    /** And says nothing of a body that is none, whatever an earlier call has left. */
    @TestFactory
    Stream<DynamicTest> saysWhatJsonIs() {
        return each(
                SampleCall.allButTheDance().stream()
                        .filter(operation -> !(operation.answer() instanceof AnswerShape.Content))
                        .toList(),
                call -> {
                    for (var type : OutputType.values()) {
                        var headers = new HashMap<>(call.neededHeaders());
                        headers.put("Content-Type", "text/stale");
                        if (call.operation().answer() instanceof AnswerShape.Walked) {
                            if (call.operation().parameter("page").isEmpty()) {
                                return;
                            }
                            headers.put("CamelDiscogsPage", 1);
                        }
                        var exchange =
                                send(call, Map.of("outputType", type), headers, call.neededBody());
                        assertSucceeded(exchange);
                        var message = exchange.getMessage();
                        assertThat(message.getHeader("Content-Type"))
                                .isEqualTo(
                                        type == OutputType.Json && message.getBody() != null
                                                ? "application/json"
                                                : null);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> takesAnEmptySuccessOfAWriteForDone() {
        return each(
                SampleCall.allButTheDance().stream()
                        .filter(operation -> !operation.isRead())
                        .toList(),
                call -> {
                    for (var status : List.of(200, 201, 202, 204)) {
                        sandbox().clearFaults();
                        sandbox().fault(Fault.emptyAnswer(status));

                        var exchange =
                                send(call, Map.of(), call.neededHeaders(), call.neededBody());

                        assertSucceeded(exchange);
                        assertThat(exchange.getMessage().getBody()).isNull();
                        assertThat(exchange.getMessage().getHeader("CamelHttpResponseCode"))
                                .isEqualTo(status);
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> givesOnePageAsEachOutputType() {
        var lists =
                Stream.of(DiscogsOperation.values())
                        .filter(operation -> operation.parameter("page").isPresent())
                        .toList();
        return each(
                lists,
                call -> {
                    var headers = new HashMap<>(call.neededHeaders());
                    headers.put("CamelDiscogsPage", 1);
                    var answers = new LinkedHashMap<OutputType, Object>();
                    for (var type : OutputType.values()) {
                        var exchange = send(call, Map.of("outputType", type), headers, null);
                        assertSucceeded(exchange);
                        assertThat(exchange.getMessage().getHeader("CamelDiscogsTotalPages"))
                                .isEqualTo(1);
                        answers.put(type, exchange.getMessage().getBody());
                    }
                    assertThat(answers.get(OutputType.Model))
                            .isInstanceOfAny(Page.class, DiscogsRecord.class);
                    assertSameAnswers(answers, call.document());
                });
    }

    @TestFactory
    Stream<DynamicTest> asksForEachText() {
        return each(
                SampleCall.allButTheDance(),
                call -> {
                    for (var format : TextFormat.values()) {
                        assertSucceeded(
                                send(
                                        call,
                                        Map.of("textFormat", format),
                                        call.neededHeaders(),
                                        call.neededBody()));
                        if (!(call.operation().answer() instanceof AnswerShape.Content)) {
                            assertThat(sentHeader("Accept"))
                                    .isEqualTo("application/vnd.discogs.v2." + format + "+json");
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> missesWhatItMustHave() {
        return eachOperation(
                call -> {
                    for (var parameter : call.operation().parameters()) {
                        if (parameter.required() && !parameter.name().equals("username")) {
                            var headers =
                                    call.headers(
                                            other ->
                                                    !other.equals(parameter)
                                                            && !other.name().equals("denied"));
                            assertNothingSent(
                                    send(call, Map.of(), headers, call.neededBody()),
                                    parameter.header());
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> needsSomethingToWrite() {
        return each(
                Stream.of(DiscogsOperation.values())
                        .filter(operation -> !(operation.body() instanceof BodyShape.None))
                        .toList(),
                call -> {
                    var headers =
                            call.headers(
                                    parameter -> parameter.location() == ParameterLocation.PATH);
                    var exchange = send(call, Map.of(), headers, null);
                    boolean mayBeEmpty =
                            call.operation().body() instanceof BodyShape.Fields fields
                                    && fields.mayBeEmpty();
                    if (mayBeEmpty) {
                        assertSucceeded(exchange);
                        assertThat(lastRequest().bodyText()).isEmpty();
                    } else {
                        assertNothingSent(exchange, call.operation().uriName());
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> refusesAnUnknownField() {
        return each(
                writesWithFields(),
                call -> {
                    var field =
                            call.operation().parameters().stream()
                                    .filter(
                                            parameter ->
                                                    parameter.location() == ParameterLocation.BODY)
                                    .findFirst()
                                    .orElseThrow()
                                    .wireName();
                    assertNothingSent(
                            send(call, Map.of(), call.neededHeaders(), Map.of(field + "x", "y")),
                            "did you mean '" + field + "'?");
                    call.operation().parameters().stream()
                            .filter(parameter -> parameter.location() == ParameterLocation.PATH)
                            .filter(parameter -> !parameter.name().equals("folderId"))
                            .filter(
                                    parameter ->
                                            !(call.operation() == DiscogsOperation.EDIT_PROFILE))
                            .forEach(
                                    parameter ->
                                            assertNothingSent(
                                                    send(
                                                            call,
                                                            Map.of(),
                                                            call.neededHeaders(),
                                                            Map.of(parameter.name(), 1)),
                                                    "header " + parameter.header()));
                });
    }

    @TestFactory
    Stream<DynamicTest> ignoresAnAnswerAsBody() {
        return each(
                writesWithFields(),
                call -> {
                    var answer = new StartedJob(1L, "x", Map.of("rating", 1, "name", "x"));
                    assertSucceeded(send(call, Map.of(), call.neededHeaders(), answer));
                    var withAnswer = lastRequest().bodyText();
                    assertSucceeded(send(call, Map.of(), call.neededHeaders(), null));
                    assertThat(withAnswer).isEqualTo(lastRequest().bodyText());
                });
    }

    @TestFactory
    Stream<DynamicTest> refusesWordsOfClosedVocabulariesAndSendsOthers() {
        return eachOperation(
                call -> {
                    for (var parameter : call.operation().parameters()) {
                        var headers = new HashMap<>(call.neededHeaders());
                        sandbox().clearRequests();
                        if (parameter.vocabulary() instanceof Vocabulary.Closed) {
                            headers.put(parameter.header(), "sideways");
                            assertNothingSent(
                                    send(call, Map.of(), headers, call.neededBody()),
                                    parameter.name()
                                            + ": 'sideways' is not allowed, allowed: one of");
                        } else if (parameter.vocabulary() instanceof Vocabulary.Range range) {
                            headers.put(parameter.header(), range.min() - 1);
                            assertNothingSent(
                                    send(call, Map.of(), headers, call.neededBody()),
                                    parameter.name()
                                            + ": '"
                                            + (range.min() - 1)
                                            + "' is not allowed");
                        } else if (parameter.vocabulary() instanceof Vocabulary.Open open) {
                            headers.put(parameter.header(), "sideways");
                            assertSucceeded(send(call, Map.of(), headers, call.neededBody()));
                            assertThat(lastRequest().toString() + lastRequest().bodyText())
                                    .contains("sideways");
                            var word = open.words().get(0);
                            headers.put(
                                    parameter.header(), " " + word.toUpperCase(Locale.ROOT) + " ");
                            assertSucceeded(send(call, Map.of(), headers, call.neededBody()));
                            assertThat(decoded(lastRequest())).contains(word);
                        }
                    }
                });
    }

    private static String decoded(RecordedRequest request) {
        var uri = request.path() + "?" + request.query();
        return URLDecoder.decode(uri, StandardCharsets.UTF_8) + request.bodyText();
    }

    @TestFactory
    Stream<DynamicTest> keepsHostileValuesInTheirPlace() {
        var hostile =
                List.of(
                        "../../oauth/identity",
                        "..",
                        ".",
                        "a/b",
                        "%2e%2e",
                        "?x=1",
                        "#",
                        "a\r\nX-Injected: 1",
                        "x".repeat(10_000),
                        "😀",
                        "");
        return eachOperation(
                call -> {
                    for (var parameter : call.operation().parameters()) {
                        for (var value : hostile) {
                            if (parameter.location() == ParameterLocation.PATH) {
                                assertThatPathKeeps(call, parameter, value);
                            }
                        }
                    }
                });
    }

    private void assertThatPathKeeps(SampleCall call, Parameter parameter, String value) {
        var headers = new HashMap<>(call.neededHeaders());
        headers.put(parameter.header(), value);
        sandbox().clearRequests();

        var exchange = send(call, Map.of(), headers, call.neededBody());

        if (sandbox().requests().isEmpty()) {
            assertThat(exchange.getException()).isInstanceOf(DiscogsRequestException.class);
            assertThat(exchange.getException().getMessage())
                    .contains(parameter.name())
                    .doesNotContain("\r", "\n")
                    .hasSizeLessThan(500);
            return;
        }
        var segments = lastRequest().path().split("/", -1);
        var template = call.operation().path().split("/", -1);
        for (int position = 0; position < segments.length; position++) {
            if (template[position].equals("{" + parameter.name() + "}")) {
                assertThat(URLDecoder.decode(segments[position], StandardCharsets.UTF_8))
                        .isEqualTo(value);
            } else if (!template[position].startsWith("{")) {
                assertThat(segments[position]).isEqualTo(template[position]);
            }
        }
        assertThat(sentHeader("X-Injected")).isNull();
        assertThat(lastRequest().query()).doesNotContain("x=1");
    }

    @TestFactory
    Stream<DynamicTest> tellsWhyDiscogsRefuses() {
        var kinds =
                Map.of(
                        401, DiscogsAuthenticationException.class,
                        403, DiscogsAuthenticationException.class,
                        404, DiscogsNotFoundException.class,
                        422, DiscogsValidationException.class);
        var document =
                """
                {"message": "Discogs says so.", "detail": [{"type": "missing", "loc": ["body"],
                 "msg": "Field required", "input": null}]}
                """;
        return each(
                SampleCall.allButTheDance(),
                call ->
                        kinds.forEach(
                                (status, kind) -> {
                                    sandbox().clearFaults();
                                    sandbox()
                                            .fault(
                                                    Fault.answer(
                                                                    status,
                                                                    "application/json",
                                                                    document)
                                                            .forever());
                                    var failure =
                                            (DiscogsException)
                                                    send(
                                                                    call,
                                                                    Map.of(),
                                                                    call.neededHeaders(),
                                                                    call.neededBody())
                                                            .getException();
                                    assertThat(failure).isInstanceOf(kind);
                                    assertThat(failure.getStatus()).isEqualTo(status);
                                    assertThat(failure.getOperation())
                                            .isEqualTo(call.operation().uriName());
                                    assertThat(failure.getDiscogsMessage())
                                            .isEqualTo("Discogs says so.");
                                    assertThat(failure.isRetryable()).isFalse();
                                    if (failure instanceof DiscogsValidationException validation) {
                                        assertThat(validation.getDetail())
                                                .singleElement()
                                                .satisfies(
                                                        detail ->
                                                                assertThat(detail)
                                                                        .containsEntry(
                                                                                "type", "missing"));
                                        assertThat(failure)
                                                .hasMessageContaining(
                                                        "status 422: Discogs says so. [body: Field required] (1 attempt");
                                    }
                                }));
    }
}
