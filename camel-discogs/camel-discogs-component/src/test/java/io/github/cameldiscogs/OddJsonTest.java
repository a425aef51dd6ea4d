/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.internal.call.AnswerReader;
import io.github.cameldiscogs.internal.http.HttpResponse;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.internal.json.RecordDocuments;
import io.github.cameldiscogs.internal.json.Utf8Text;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.paging.ListTraits;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.support.SampleCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Answers of every operation in which anything may be anything: they are read, or end with the one
 * exception that a call turns into its own.
 */
class OddJsonTest {

    private static final int ROUNDS = 60;

    private static final List<String> ODD =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1.5",
                    "1e999999999",
                    "-1e-999999999",
                    "1e400",
                    "{}",
                    "[]",
                    "[null]",
                    "[[]]",
                    "\"\"",
                    "\" \"",
                    "\"1\"",
                    "\"1e9\"",
                    "\"2014-99-99\"",
                    "{\"a\": {}}",
                    "{\"\": null}",
                    "12345678901234567890",
                    "{\"id\": {}}",
                    "\"message\"",
                    "9".repeat(900));

    @ParameterizedTest
    @EnumSource(DiscogsOperation.class)
    void isReadOrRefused(DiscogsOperation operation) throws Exception {
        var random = new Random(operation.uriName().hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            var json = document(operation);
            for (int mutations = 1 + random.nextInt(4);
                    json != null && mutations > 0;
                    mutations--) {
                json = mutated(json, random);
            }
            if (json != null) {
                assertReadOrRefused(operation, json);
            }
        }
    }

    private static String document(DiscogsOperation operation) {
        return new SampleCall(operation, null).document();
    }

    /** Some value of the document becomes another one, or its text loses something. */
    private static String mutated(String json, Random random) {
        if (random.nextInt(10) == 0) {
            int start = random.nextInt(json.length());
            return json.substring(0, start) + json.substring(Math.min(start + 3, json.length()));
        }
        var place = "@place@";
        JsonNode tree;
        try {
            tree = RecordDocuments.tree(json);
        } catch (UncheckedIOException | NumberFormatException e) {
            // A value beyond those that can be read stays as it is
            return json;
        }
        var owners = new ArrayList<JsonNode>();
        collectOwners(tree, owners);
        if (owners.isEmpty()) {
            return json;
        }
        var owner = owners.get(random.nextInt(owners.size()));
        if (owner instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            object.put(names.get(random.nextInt(names.size())), place);
        } else {
            ((ArrayNode) owner).set(random.nextInt(owner.size()), place);
        }
        var odd = ODD.get(random.nextInt(ODD.size()));
        return tree.toString().replace("\"" + place + "\"", odd);
    }

    private static void collectOwners(JsonNode node, List<JsonNode> owners) {
        if (node != null && node.isContainerNode() && !node.isEmpty()) {
            owners.add(node);
            node.forEach(part -> collectOwners(part, owners));
        }
    }

    private static void assertReadOrRefused(DiscogsOperation operation, String json)
            throws IOException {
        var answer =
                new HttpResponse(
                        200,
                        Map.of("content-type", "application/json"),
                        json.getBytes(StandardCharsets.UTF_8));
        for (var outputType : OutputType.values()) {
            var answers = new AnswerReader(operation, outputType);
            try {
                assertSame(read(answers, answer), json);
            } catch (IOException e) {
                assertThat(e).message().isNotBlank();
            }
            if (operation.answer() instanceof AnswerShape.Walked list) {
                walk(answers, answer, list);
            }
        }
    }

    private static Object read(AnswerReader answers, HttpResponse answer) throws IOException {
        return answers.operation().answer() instanceof AnswerShape.Walked list
                ? answers.page(answer, list).body()
                : answers.single(answer);
    }

    /** What was read is written as it came. */
    private static void assertSame(Object read, String json) throws IOException {
        if (read instanceof DiscogsRecord || read instanceof Map) {
            RecordDocuments.assertSameJson(DiscogsJson.write(read), RecordDocuments.tree(json));
        } else if (read != null) {
            assertThat(read).isEqualTo(json);
        }
    }

    private static void walk(AnswerReader answers, HttpResponse answer, AnswerShape.Walked list) {
        var traits =
                new ListTraits(
                        answers.operation().uriName(),
                        list.itemKey(),
                        list.chronology() == null ? "date_added" : list.chronology().dateField(),
                        null);
        try {
            var items = answers.page(answer, list, 1).items();
            for (var item : items) {
                traits.key(item);
                traits.date(item);
            }
            assertSameItems(items, list, Utf8Text.of(answer.body()));
        } catch (IOException e) {
            assertThat(e).message().isNotBlank();
        }
    }

    private static void assertSameItems(List<?> items, AnswerShape.Walked list, String json)
            throws IOException {
        var came = RecordDocuments.tree(json);
        var expected = list instanceof AnswerShape.Many many ? came.get(many.listKey()) : came;
        var written = new ArrayList<String>();
        for (var item : items) {
            written.add(item instanceof String text ? text : DiscogsJson.write(item));
        }
        RecordDocuments.assertSameJson(
                list instanceof AnswerShape.Many ? written.toString() : written.get(0), expected);
    }
}
