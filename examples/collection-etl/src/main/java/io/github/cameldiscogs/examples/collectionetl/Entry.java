/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value in a list of something.
 *
 * @param owner what has the list
 * @param position of the value in the list, from 1
 */
record Entry<O, T>(O owner, int position, T value) {

    static <O, T> Stream<Entry<O, T>> of(O owner, Stream<T> list) {
        var values = list.toList();
        return IntStream.range(0, values.size())
                .mapToObj(index -> new Entry<>(owner, index + 1, values.get(index)));
    }
}
