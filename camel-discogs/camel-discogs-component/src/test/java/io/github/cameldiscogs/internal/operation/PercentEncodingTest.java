/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.scribejava.core.utils.OAuthEncoder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentEncodingTest {

    @Test
    void isScribeJavasForEveryCharacter() {
        assertThat(
                        IntStream.rangeClosed(0, 0x3000)
                                .filter(Character::isDefined)
                                .mapToObj(Character::toString))
                .allSatisfy(
                        text ->
                                assertThat(PercentEncoding.of(text))
                                        .isEqualTo(OAuthEncoder.encode(text)));
    }
}
