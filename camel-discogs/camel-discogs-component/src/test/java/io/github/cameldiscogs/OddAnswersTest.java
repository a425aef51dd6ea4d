/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cameldiscogs.exception.DiscogsAnswerException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.json.RecordDocuments;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Release;
import io.github.cameldiscogs.model.SearchResult;
import io.github.cameldiscogs.model.Want;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import io.github.cameldiscogs.support.SampleCall;
import io.github.cameldiscogs.support.SandboxTestSupport;
import io.github.cameldiscogs.support.Warnings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.ExchangeBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-formed answers that say something else than is documented. */
class OddAnswersTest extends SandboxTestSupport {

    private static final String WORDS = "The requested resource was not found.";
    private static final String MESSAGE = "{\"message\": \"%s\"}".formatted(WORDS);

    /** Ways to say it. */
    private static final List<String> REFUSALS =
            List.of(
                    MESSAGE,
                    MESSAGE.replace(
                            "}", ", \"resource_url\": null, \"id\": null, \"wants\": null}"),
                    MESSAGE.replace("message", "m\\u0065ssage"),
                    "{\"error\": 7, \"message\": {\"text\": \"%s\"}}".formatted(WORDS),
                    "{\"message\": [\"%s\"]}".formatted(WORDS));

    private static final String WANTS = "discogs:wantlist?username=a&retryDelay=1";

    private void letSandboxAnswer(String body) {
        sandbox().clearFaults();
        sandbox().fault(Fault.answer(200, "application/json", body).forever());
        sandbox().clearRequests();
    }

    /** Why a call failed, or the walk through its list; null if neither did. */
    private static DiscogsException failure(Exchange exchange) {
        var thrown = exchange.getException();
        if (thrown == null && exchange.getMessage().getBody() instanceof Iterable<?>) {
            return discogs(catchThrowable(() -> exchange.getMessage().getBody(List.class)));
        }
        return discogs(thrown);
    }

    private static DiscogsException discogs(Throwable thrown) {
        return thrown == null || thrown instanceof DiscogsException
                ? (DiscogsException) thrown
                : discogs(thrown.getCause());
    }

    private void assertRefused(DiscogsException failure, String words) {
        assertThat(failure)
                .isInstanceOf(DiscogsAnswerException.class)
                .hasMessageContaining(words)
                .satisfies(
                        thrown -> {
                            assertThat(thrown.getStatus()).isEqualTo(200);
                            assertThat(thrown.getAttempts()).isEqualTo(1);
                            assertThat(thrown.isRetryable()).isFalse();
                        });
        assertThat(sandbox().requests()).hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> aMessageInsteadOfAnAnswerIsARefusal() {
        return Stream.of(DiscogsOperation.values())
                .flatMap(
                        operation ->
                                Stream.of(OutputType.values())
                                        .flatMap(type -> calls(operation, type)));
    }

    private Stream<DynamicTest> calls(DiscogsOperation operation, OutputType type) {
        var options = "&maxRetries=2&retryDelay=1&outputType=" + type;
        var isPaged = operation.parameter("page").isPresent();
        return Stream.of(options, options + "&page=1")
                .filter(chosen -> isPaged || !chosen.contains("&page"))
                .map(
                        chosen ->
                                DynamicTest.dynamicTest(
                                        operation.uriName() + chosen,
                                        () -> {
                                            var call = new SampleCall(operation, sandbox());
                                            for (var refusal : REFUSALS) {
                                                letSandboxAnswer(refusal);
                                                assertRefused(failure(send(call, chosen)), WORDS);
                                            }
                                        }));
    }

    private Exchange send(SampleCall call, String options) {
        var exchange = ExchangeBuilder.anExchange(context).withBody(call.neededBody()).build();
        exchange.getMessage().setHeaders(new HashMap<>(call.neededHeaders()));
        exchange.getMessage().removeHeader("CamelDiscogsPage");
        var credentials =
                call.operation().answer() instanceof AnswerShape.Token
                        ? "?consumerKey=key&consumerSecret=secret"
                        : "?userToken=" + DiscogsSandbox.USER_TOKEN;
        return template.send(call.uri() + credentials + options, exchange);
    }

    @ParameterizedTest
    @EnumSource(OutputType.class)
    void aMessageInsteadOfALaterPageIsARefusal(OutputType type) {
        letSandboxAnswer(MESSAGE);
        sandbox().clearFaults();
        sandbox()
                .fault(
                        Fault.answer(200, "application/json", MESSAGE)
                                .onPath("/users/.*")
                                .skip(1)
                                .forever());

        var failure =
                failure(
                        callAsUser(
                                "discogs:collectionItems?perPage=10&sort=added&username="
                                        + DiscogsSandbox.USERNAME
                                        + "&outputType="
                                        + type,
                                Map.of()));

        assertThat(failure).isInstanceOf(DiscogsAnswerException.class);
        assertThat(failure.getDiscogsMessage()).isEqualTo(WORDS);
        assertThat(failure.getAttempts()).isEqualTo(1);
    }

    /** What was written comes back; nothing else in the answer tells it from a refusal. */
    @ParameterizedTest
    @EnumSource(OutputType.class)
    void aMessageThatWasCreatedIsAField(OutputType type) {
        sandbox()
                .fault(Fault.answer(201, "application/json", "{\"message\": \"Hello\"}").forever());

        assertThat(
                        callAsUser(
                                        "discogs:addOrderMessage?orderId=1-1&message=Hello&outputType="
                                                + type,
                                        Map.of())
                                .getException())
                .isNull();
    }

    @Test
    void aMessageInsteadOfAWriteThatWasCreatedIsARefusal() {
        sandbox().fault(Fault.answer(201, "application/json", MESSAGE).forever());

        assertThat(failure(callAsUser("discogs:addToWantlist?releaseId=1&username=a", Map.of())))
                .isInstanceOf(DiscogsAnswerException.class)
                .hasMessageContaining(WORDS);
    }

    @Test
    void whatIsStartedMayHaveAMessage() {
        sandbox()
                .fault(
                        Fault.answer(200, "application/json", MESSAGE)
                                .withHeader("Location", "/inventory/export/7")
                                .forever());

        assertThat(failure(callAsUser("discogs:createInventoryExport", Map.of()))).isNull();
    }

    @Test
    void aMessageInsteadOfTheUserIsARefusal() {
        letSandboxAnswer(MESSAGE);

        var failure = failure(callAsUser("discogs:wantlist", Map.of()));

        assertRefused(failure, WORDS);
        assertThat(failure.getOperation()).isEqualTo("identity");
    }

    @ParameterizedTest
    @EnumSource(OutputType.class)
    void aMessageBesideAnAnswerIsAField(OutputType type) {
        letSandboxAnswer("{\"message\": \"Hello\", \"id\": 7}");
        assertThat(
                        callAsUser("discogs:release?releaseId=7&outputType=" + type, Map.of())
                                .getException())
                .isNull();

        letSandboxAnswer("{\"message\": \"Hello\", \"wants\": []}");
        assertThat(failure(callAsUser(WANTS + "&outputType=" + type, Map.of()))).isNull();

        letSandboxAnswer("{\"message\": \"Hello\", \"order\": {\"id\": \"1-1\"}}");
        assertThat(
                        callAsUser(
                                        "discogs:addOrderMessage?orderId=1-1&message=Hello&outputType="
                                                + type,
                                        Map.of())
                                .getException())
                .isNull();
    }

    @Test
    void aMessageInsteadOfTheAnswerToAWriteLeavesOpenWhetherItWasDone() {
        letSandboxAnswer(MESSAGE);

        assertThat(failure(callAsUser("discogs:addToCollection?releaseId=1&username=a", Map.of())))
                .hasMessageContaining(WORDS)
                .hasMessageContaining("whether it was done is not known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "[1]", "7", "\"text\"", "true", "{\"id\": 1e99999999999}"})
    void whatIsWellFormedIsNotAskedForAgain(String body) {
        letSandboxAnswer(body);
        assertRefused(failure(callAsUser("discogs:release?releaseId=1", Map.of())), "");
        letSandboxAnswer(body);
        assertRefused(failure(callAsUser("discogs:profile", Map.of())), "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[]; a page was expected here, but a list came",
                "{}; the list 'wants' is missing",
                "{'wants': {}}; wants: a list was expected here, but an object came",
                "{'wants': 'none'}; wants: a list was expected here, but a text came",
                "{'wants': null}; wants: a list was expected here, but null came",
                "{'wants': [], 'pagination': []}; pagination: an object was expected here",
                "{'wants': [], 'pagination': {'page': {}}}; pagination.page: ",
                "{'wants': [], 'pagination': {'page': 'one'}}; pagination.page: ",
                "{'wants': [], 'pagination': {'pages': true}}; pagination.pages: ",
                "{'wants': [], 'pagination': {'items': 2.5}}; pagination.items: ",
                "{'wants': [], 'pagination': {'per_page': 99999999999}}; pagination.per_page: "
            })
    void whatTheWalkGoesByIsRefusedWhereItCannotBeRead(String body, String words) {
        for (var type : OutputType.values()) {
            for (var page : new String[] {"", "&page=1"}) {
                letSandboxAnswer(body.replace('\'', '"'));
                var failure = failure(callAsUser(WANTS + page + "&outputType=" + type, Map.of()));
                assertRefused(failure, words);
                assertThat(failure).hasMessageContaining("(line 1, column ");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[{'id': 1}, null]; wants[1]",
                "[{'id': 1}, 'x', {'id': 2}]; wants[1]",
                "[[]]; wants[0]",
                "[{'id': {}}]; wants[0].id",
                "[{'id': 1}, {'id': 1.5}]; wants[1].id",
                "[{'id': true}]; wants[0].id",
                "[{'id': 1e999999999}]; id"
            })
    void itemsThatAWalkCannotTellApartAreRefused(String items, String place) {
        var body =
                "{\"pagination\": {\"page\": 1, \"pages\": 1, \"items\": 3}, \"wants\": %s}"
                        .formatted(items.replace('\'', '"'));
        for (var type : OutputType.values()) {
            letSandboxAnswer(body);
            assertRefused(failure(callAsUser(WANTS + "&outputType=" + type, Map.of())), place);
        }
    }

    /** A list whose second item has the value deep within it. */
    private static String oddWant(String value) {
        return """
                {"pagination": {"page": 1, "pages": 1, "items": 2}, "wants": [{"id": 1},
                 {"id": 2, "basic_information": {"formats": [{"qty": "1"}, {"qty": %s}]}}]}"""
                .formatted(value);
    }

    /** A failure for each output type, of the whole list and of its only page. */
    private Stream<DiscogsException> failures(String value, OutputType... types) {
        return Stream.of(types)
                .flatMap(type -> Stream.of("&outputType=" + type, "&page=1&outputType=" + type))
                .map(
                        options -> {
                            letSandboxAnswer(oddWant(value));
                            return failure(callAsUser(WANTS + "&maxRetries=1" + options, Map.of()));
                        });
    }

    @Test
    void numbersBeyondThoseOfJavaAreNamed() {
        assertThat(failures("1e99999999999", OutputType.Model, OutputType.Map))
                .hasSize(4)
                .allSatisfy(
                        failure ->
                                assertRefused(
                                        failure,
                                        "wants[1].basic_information.formats[1].qty: a number with"
                                                + " a shorter exponent was expected here, but a"
                                                + " number came (line 2, column "));
        assertThat(failures("1e99999999999", OutputType.Json)).containsOnlyNulls();
    }

    static Stream<String> tooMuch() {
        return Stream.of("9".repeat(1_001), "[".repeat(100) + "]".repeat(100));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void whatIsTooMuchIsNotAskedForAgain(String value) {
        assertThat(failures(value, OutputType.values()))
                .hasSize(6)
                .allSatisfy(failure -> assertRefused(failure, "exceeds the maximum allowed (1"))
                .allSatisfy(failure -> assertThat(failure).message().doesNotContain("`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-Infinity", "+1", "01", ".5", "'x'", "undefined", "\"\\x\""})
    void whatIsNoJsonIsSaidWithItsPlace(String value) {
        assertThat(failures(value, OutputType.values()))
                .hasSize(6)
                .allSatisfy(
                        failure ->
                                assertThat(failure)
                                        .isInstanceOf(DiscogsAnswerException.class)
                                        .hasMessageContaining("(line 2, column ")
                                        .hasMessageContaining("(2 attempts, ")
                                        .message()
                                        .doesNotContain("`"));
    }

    @ParameterizedTest
    @EnumSource(OutputType.class)
    void whatIsTheWholeAnswerMayNotBeAnythingElse(OutputType type) {
        for (var body : new String[] {"[]", "7", "\"text\"", "[{\"id\": 1}]"}) {
            letSandboxAnswer(body);
            assertRefused(
                    failure(callAsUser("discogs:release?releaseId=1&outputType=" + type, Map.of())),
                    "an object was expected here, but a");
        }
    }

    @ParameterizedTest
    @EnumSource(OutputType.class)
    void whatTheWalkGoesByIsConvertedWhereItIsPlain(OutputType type) {
        sandbox()
                .fault(
                        Fault.changedBody(
                                        body ->
                                                body.replaceAll(
                                                        "\"(page|pages|per_page|items|instance_id)\":"
                                                                + "\\s*(\\d*[02468])(?=\\D)",
                                                        "\"$1\":\"$2\""))
                                .onPath("/users/.*")
                                .forever());

        for (var sort : new String[] {"", "&sort=added"}) {
            List<?> items =
                    callAsUser(
                                    "discogs:collectionItems?perPage=10&outputType=" + type + sort,
                                    Map.of())
                            .getMessage()
                            .getBody(List.class);

            assertThat(items).hasSize(sandboxSize());
            assertThat(new ArrayList<Object>(items)).doesNotHaveDuplicates();
        }
    }

    private int sandboxSize() {
        sandbox().clearFaults();
        return callAsUser("discogs:collectionItems?perPage=1&page=1", Map.of())
                .getMessage()
                .getHeader(DiscogsConstants.TOTAL_ITEMS, Integer.class);
    }

    @Test
    void oneOddItemLeavesTheOthersAlone() {
        var odd =
                """
                {"pagination": {"page": 1, "pages": 1, "items": 3}, "results": [
                 {"id": 1, "resource_url": "a"},
                 {"id": 2, "resource_url": "b", "barcode": "07313", "community": [], "formats": ""},
                 {"id": 3, "resource_url": "c"}]}""";
        letSandboxAnswer(odd);
        try (var warnings = new Warnings()) {
            List<?> results =
                    callAsUser("discogs:search?query=x", Map.of()).getMessage().getBody(List.class);

            assertThat(results).hasSize(3);
            var second = (SearchResult) results.get(1);
            assertThat(second.barcode()).isNull();
            assertThat(second.otherFields())
                    .isEqualTo(Map.of("barcode", "07313", "community", List.of(), "formats", ""));
            assertThat(warnings.messages())
                    .anySatisfy(
                            line ->
                                    assertThat(line)
                                            .contains("SearchResult")
                                            .contains("results[].barcode")
                                            .doesNotContain("07313"));
        }
        assertThat(sandbox().requests()).hasSize(1);
    }

    @Test
    void notesOfAnotherKindAreKept() {
        letSandboxAnswer(
                """
                {"pagination": {"page": 1, "pages": 1, "items": 1},
                 "releases": [{"id": 1, "instance_id": 5, "notes": "x"}]}""");

        List<?> items =
                callAsUser("discogs:collectionItems?username=a", Map.of())
                        .getMessage()
                        .getBody(List.class);

        assertThat(((CollectionItem) items.get(0)).otherFields()).containsEntry("notes", "x");
    }

    @Test
    void scalarsOfAnotherTypeAreConverted() {
        var json =
                """
                {"id":1,"title":1999,"year":"1999","estimated_weight":"230","lowest_price":"3.50",\
                "num_for_sale":"4"}""";
        letSandboxAnswer(json);

        var exchange = callAsUser("discogs:release?releaseId=1", Map.of());

        var release = exchange.getMessage().getBody(Release.class);
        assertThat(release.title()).isEqualTo("1999");
        assertThat(release.year()).isEqualTo(1999);
        assertThat(release.estimatedWeight()).isEqualTo(230);
        assertThat(release.lowestPrice()).isEqualTo(new BigDecimal("3.50"));
        assertThat(release.numForSale()).isEqualTo(4);
        RecordDocuments.assertSameJson(
                exchange.getMessage().getBody(String.class), RecordDocuments.tree(json));
        Map<?, ?> map =
                callAsUser("discogs:release?releaseId=1&outputType=Map", Map.of())
                        .getMessage()
                        .getBody(Map.class);
        assertThat(map.get("title")).isEqualTo(1999);
        assertThat(map.get("year")).isEqualTo("1999");
        assertThat(
                        callAsUser("discogs:release?releaseId=1&outputType=Json", Map.of())
                                .getMessage()
                                .getBody())
                .isEqualTo(json);
    }

    @Test
    void aPageKeepsItemsThatAreNoObjects() {
        letSandboxAnswer(
                "{\"pagination\": {\"page\": \"1\"}, \"wants\": [{\"id\": \"1\"}, \"x\", null]}");

        Page<?> page = callAsUser(WANTS + "&page=1", Map.of()).getMessage().getBody(Page.class);

        assertThat(page.items()).hasSize(3);
        assertThat(((Want) page.items().get(0)).id()).isEqualTo(1);
        assertThat(page.items().subList(1, 3)).containsOnlyNulls();
    }
}
