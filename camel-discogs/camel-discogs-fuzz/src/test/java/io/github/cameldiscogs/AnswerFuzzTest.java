/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.model.OutputType;
import org.junit.jupiter.api.BeforeAll;

/** Answers of bytes that nobody has thought of. */
class AnswerFuzzTest {

    @BeforeAll
    static void warmUp() {
        ReadAnswer.warmUp();
    }

    @DictionaryFile(resourcePath = "answer.dict")
    @FuzzTest
    void isReadOrRefused(FuzzedDataProvider data) {
        var operation = data.pickValue(DiscogsOperation.values());
        var outputType = data.pickValue(OutputType.values());
        var answer = ReadAnswer.of(data.consumeInt(200, 299), data.consumeRemainingAsBytes());

        ReadAnswer.check(operation, outputType, answer);
    }
}
