/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.internal.json.RecordDocuments;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.BodyShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameter;
import io.github.cameldiscogs.internal.operation.ParameterLocation;
import io.github.cameldiscogs.internal.operation.Vocabulary;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.Fault;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A call of an operation with a value for each of its parameters, and an answer to it. */
public record SampleCall(DiscogsOperation operation, DiscogsSandbox sandbox) {

    public static final long BEYOND_32_BITS = 3_526_621_535L;
    public static final String TEXT = "Motörhead & Söhne/50% +1";

    /** The value of a parameter, in the type that a body in JSON would have. */
    public Object value(Parameter parameter) {
        if (parameter.vocabulary() instanceof Vocabulary.Closed closed) {
            return closed.words().get(1);
        }
        if (parameter.vocabulary() instanceof Vocabulary.Open open) {
            return open.words().get(1);
        }
        if (parameter.location() == ParameterLocation.ADDRESS) {
            return sandbox.apiUrl() + "/images/R-1.jpeg";
        }
        return switch (parameter.type()) {
            case TEXT, WORDS -> TEXT;
            case INTEGER -> 3;
            case IDENTIFIER -> BEYOND_32_BITS;
            case DECIMAL -> new BigDecimal("12.5");
            case DECIMAL_OR_AUTO -> "auto";
            case FLAG -> false;
            case TIMESTAMP -> "2019-06-24T20:58:58Z";
        };
    }

    public Map<String, Object> values(Predicate<Parameter> chosen) {
        var values = new LinkedHashMap<String, Object>();
        operation.parameters().stream()
                .filter(chosen)
                .forEach(parameter -> values.put(parameter.name(), value(parameter)));
        return values;
    }

    public Map<String, Object> headers(Predicate<Parameter> chosen) {
        return operation.parameters().stream()
                .filter(chosen)
                .collect(Collectors.toMap(Parameter::header, this::value));
    }

    /** All that the operation must have, as headers. */
    public Map<String, Object> neededHeaders() {
        return headers(
                parameter ->
                        parameter.required()
                                || parameter.name().equals("username")
                                || parameter.location() == ParameterLocation.BODY
                                        && needsSomeField()
                                        && parameter.equals(firstField()));
    }

    private boolean needsSomeField() {
        return operation.body() instanceof BodyShape.Fields fields && !fields.mayBeEmpty();
    }

    private Parameter firstField() {
        return operation.parameters().stream()
                .filter(parameter -> parameter.location() == ParameterLocation.BODY)
                .findFirst()
                .orElseThrow();
    }

    /** What the body of the message has to be; null when headers are enough. */
    public Object neededBody() {
        return operation.body() instanceof BodyShape.Upload ? "listing_id\r\n1\r\n" : null;
    }

    public String uri() {
        return "discogs:" + operation.uriName();
    }

    /** The document that the answer holds; null when it holds none. */
    public String document() {
        var answer = operation.answer();
        if (answer instanceof AnswerShape.One one) {
            return RecordDocuments.full(one.type()).toString();
        }
        if (answer instanceof AnswerShape.Pages pages) {
            var page = RecordDocuments.full(pages.type());
            page.withObject("/pagination").put("page", 1).put("pages", 1);
            return page.toString();
        }
        if (answer instanceof AnswerShape.Many many) {
            var item = RecordDocuments.full(many.itemType());
            return many.paged()
                    ? "{\"pagination\": {\"page\": 1, \"pages\": 1, \"per_page\": 100, \"items\": 1,"
                            + " \"urls\": {}}, \"%s\": [%s]}".formatted(many.listKey(), item)
                    : "{\"%s\": [%s]}".formatted(many.listKey(), item);
        }
        return null;
    }

    /** Lets the sandbox answer this call, and no other, for as long as it is not told otherwise. */
    public void letSandboxAnswer() {
        letSandboxAnswer(answer());
    }

    /** As {@link #letSandboxAnswer()}, but who the user is it tells itself. */
    public void letSandboxAnswerAllButIdentity() {
        letSandboxAnswer(
                operation == DiscogsOperation.IDENTITY
                        ? answer()
                        : answer().on(request -> !request.path().equals("/oauth/identity")));
    }

    private void letSandboxAnswer(Fault answer) {
        sandbox.clearFaults();
        sandbox.fault(answer.forever());
        sandbox.clearRequests();
    }

    private Fault answer() {
        var answer = operation.answer();
        if (answer instanceof AnswerShape.Started) {
            return Fault.emptyAnswer(201).withHeader("Location", "/inventory/export/599632");
        }
        if (answer instanceof AnswerShape.Content) {
            return Fault.answer(200, "text/csv", "listing_id,artist\r\n1,Burial\r\n");
        }
        if (answer instanceof AnswerShape.Token) {
            return Fault.answer(
                    200,
                    "text/html",
                    "oauth_token=SampleRequestToken&oauth_token_secret=secret"
                            + "&oauth_callback_confirmed=true");
        }
        return document() == null
                ? Fault.noContentAsJson()
                : Fault.answer(200, "application/json", document());
    }

    /** Every operation but the two that have credentials of their own kind. */
    public static List<DiscogsOperation> allButTheDance() {
        return Stream.of(DiscogsOperation.values())
                .filter(operation -> !(operation.answer() instanceof AnswerShape.Token))
                .toList();
    }
}
