/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cameldiscogs.internal.json.FuzzedJson;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.model.OutputType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;

/** Answers with the fields that they should have, and values that may not fit these. */
class AnswerOfKnownFieldsFuzzTest {

    @BeforeAll
    static void warmUp() {
        ReadAnswer.warmUp();
    }

    @FuzzTest
    void isReadOrRefused(FuzzedDataProvider data) {
        var operation = data.pickValue(DiscogsOperation.values());
        var outputType = data.pickValue(OutputType.values());
        var json = json(data, operation.answer()).getBytes(StandardCharsets.US_ASCII);

        ReadAnswer.check(operation, outputType, ReadAnswer.of(data.pickValue(STATUSES), json));
    }

    private static final int[] STATUSES = {200, 201};

    private static String json(FuzzedDataProvider data, AnswerShape shape) {
        if (shape instanceof AnswerShape.One one) {
            return new FuzzedJson(data, one.type()).object();
        }
        if (shape instanceof AnswerShape.Pages pages) {
            return new FuzzedJson(data, pages.type()).object();
        }
        if (shape instanceof AnswerShape.Many many) {
            return new FuzzedJson(data, many.itemType(), many.listKey()).object();
        }
        return new FuzzedJson(data, Object.class).object();
    }
}
