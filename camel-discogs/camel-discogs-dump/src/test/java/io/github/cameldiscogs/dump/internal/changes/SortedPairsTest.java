/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.LongBuffer;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedPairsTest {

    /** Whatever the order, each key is found with its value, and no other. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 10, 1000})
    void findWhatIsThere(int size) {
        var keys = LongStream.range(0, size).map(i -> 2 * i).boxed().collect(Collectors.toList());
        Collections.shuffle(keys, new Random(size));
        var buffer = LongBuffer.allocate(2 * size);
        keys.forEach(key -> buffer.put(key).put(-key));

        var pairs = new SortedPairs(buffer.flip());

        assertThat(pairs.size()).isEqualTo(size);
        for (long key = 0; key < 2L * size; key += 2) {
            assertThat(pairs.value(pairs.find(key))).isEqualTo(-key);
            assertThat(pairs.find(key + 1)).isNegative();
        }
        assertThat(LongStream.range(0, size).map(i -> pairs.key((int) i))).isSorted();
    }
}
