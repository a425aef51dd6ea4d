/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static Numbers numbers(long... all) {
        var numbers = new Numbers();
        LongStream.of(all).forEach(numbers::add);
        return numbers;
    }

    private static long[] inOrder(Numbers numbers) {
        return IntStream.range(0, numbers.size()).mapToLong(numbers::get).toArray();
    }

    @Test
    void areInOrderHoweverManyWereAdded() {
        var numbers = new Numbers();
        LongStream.range(0, 1_000).forEach(number -> numbers.add(999 - number));

        assertThat(inOrder(numbers)).containsExactly(LongStream.range(0, 1_000).toArray());
    }

    @Test
    void areInOrderAgainWhenOneWasAddedAfterwards() {
        var numbers = numbers(3, 1);
        assertThat(inOrder(numbers)).containsExactly(1, 3);

        numbers.add(2);

        assertThat(inOrder(numbers)).containsExactly(1, 2, 3);
    }

    @Test
    void tellWhereANumberIs() {
        var numbers = numbers(30, 10, 20);

        assertThat(numbers.indexOf(10)).isZero();
        assertThat(numbers.indexOf(30)).isEqualTo(2);
        // What the array has room for does not count
        assertThat(numbers.indexOf(0)).isNegative();
        assertThat(numbers.indexOf(15)).isNegative();
    }

    @Test
    void tellWhetherOneIsThereTwice() {
        assertThat(numbers().areDifferent()).isTrue();
        assertThat(numbers(7, -7, 8).areDifferent()).isTrue();
        assertThat(numbers(7, 8, 7).areDifferent()).isFalse();
    }

    @Test
    void keepOneOfEach() {
        var numbers = numbers(2, 1, 2, 3, 1, 2);

        numbers.removeDuplicates();

        assertThat(inOrder(numbers)).containsExactly(1, 2, 3);
        assertThat(numbers.areDifferent()).isTrue();
    }
}
