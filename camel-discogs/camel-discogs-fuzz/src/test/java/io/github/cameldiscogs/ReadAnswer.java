/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.call.AnswerReader;
import io.github.cameldiscogs.internal.http.HttpResponse;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.model.DiscogsRecord;
import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.model.StartedJob;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What has to hold of every answer that counts as a success. */
final class ReadAnswer {

    private ReadAnswer() {}

    /** Loads what is loaded at the first use, which takes long. */
    static void warmUp() {
        for (var operation : DiscogsOperation.values()) {
            check(operation, OutputType.Model, of(200, "{}".getBytes(StandardCharsets.UTF_8)));
        }
    }

    static HttpResponse of(int status, byte[] body) {
        return new HttpResponse(status, Map.of("content-type", "application/json"), body);
    }

    /** Only an IOException makes a call fail with an exception of ours. */
    static void check(DiscogsOperation operation, OutputType outputType, HttpResponse answer) {
        try {
            var reader = new AnswerReader(operation, outputType);
            if (operation.answer() instanceof AnswerShape.Walked shape) {
                checkPage(reader, answer, shape);
            } else if (!(operation.answer() instanceof AnswerShape.Token)
                    && !(operation.answer() instanceof AnswerShape.Content)) {
                checkBody(reader.single(answer), answer.body());
            }
        } catch (IOException e) {
            // Refused, which ends the call with an exception of ours
        }
    }

    private static void checkPage(
            AnswerReader reader, HttpResponse answer, AnswerShape.Walked shape) throws IOException {
        checkBody(reader.page(answer, shape).body(), answer.body());
        for (var item : reader.page(answer, shape, 1).items()) {
            assertThat(item).isNotNull();
            assertThat(item.toString()).isNotNull();
        }
    }

    /** Whatever it is, all that came is in it. */
    private static void checkBody(Object body, byte[] came) throws IOException {
        if (body == null) {
            return;
        }
        assertThat(body.toString()).isNotNull();
        assertThat(body).hasSameHashCodeAs(body);
        if (body instanceof String text) {
            DiscogsJson.readMap(text.getBytes(StandardCharsets.UTF_8));
        } else if (!(body instanceof StartedJob)) {
            var written = DiscogsJson.readMap(DiscogsJson.writeBytes(body));
            assertThat(comparable(written)).isEqualTo(comparable(DiscogsJson.readMap(came)));
        }
        if (body instanceof DiscogsRecord record) {
            var json = DiscogsJson.writeBytes(record);
            var again = DiscogsJson.writeBytes(DiscogsJson.read(json, record.getClass()));
            assertThat(comparable(DiscogsJson.readMap(again)))
                    .isEqualTo(comparable(DiscogsJson.readMap(json)));
        }
    }

    /**
     * The same with all numbers of one class: 1 and 1e0 are the same JSON, 1.5 and 1.50 are not.
     */
    private static Object comparable(Object value) {
        if (value instanceof Map<?, ?> fields) {
            var comparable = new HashMap<Object, Object>();
            fields.forEach((name, field) -> comparable.put(name, comparable(field)));
            return comparable;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(ReadAnswer::comparable).collect(Collectors.toList());
        }
        return value instanceof Number ? new BigDecimal(value.toString()) : value;
    }
}
