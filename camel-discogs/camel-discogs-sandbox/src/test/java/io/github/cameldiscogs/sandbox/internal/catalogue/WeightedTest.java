/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WeightedTest {

    private final Weighted<String> words = Weighted.of(3, "often").and(0, "never").and(1, "seldom");

    @Test
    void eachChoiceHasAsManyPointsAsItWeighs() {
        assertThat(words.total()).isEqualTo(4);
        assertThat(IntStream.range(0, 4).mapToObj(words::at))
                .containsExactly("often", "often", "often", "seldom");
    }

    @Test
    void sharesFollowTheWeights() {
        assertThat(words.at(0.0)).isEqualTo("often");
        assertThat(words.at(0.74)).isEqualTo("often");
        assertThat(words.at(0.75)).isEqualTo("seldom");
        assertThat(words.at(0.9999)).isEqualTo("seldom");
    }

    @Test
    void aDrawPicksByWeight() {
        var draw = new Draw(1, Draw.Kind.WORK, 1);
        var often = IntStream.range(0, 4_000).filter(i -> draw.pick(words).equals("often"));

        assertThat(often.count()).isBetween(2_900L, 3_100L);
    }

    @Test
    void oneMoreChoiceLeavesTheFormerOnesAlone() {
        words.and(5, "more");

        assertThat(words.total()).isEqualTo(4);
    }

    @Test
    void noWeightIsNegative() {
        assertThatThrownBy(() -> words.and(-1, "less"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("less");
    }
}
