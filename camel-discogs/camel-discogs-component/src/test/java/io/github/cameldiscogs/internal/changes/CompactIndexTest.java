/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CompactIndexTest {

    private record Item(long key, long fingerprint, long position) {}

    private final CompactIndex index = new CompactIndex();
    private final Map<Long, Item> model = new HashMap<>();

    private void put(long key, long fingerprint, long position) {
        index.put(key, fingerprint, position);
        model.put(key, new Item(key, fingerprint, position));
    }

    private void remove(long key) {
        index.remove(key);
        model.remove(key);
    }

    private void assertSame(LongStream keys) {
        assertThat(index.size()).isEqualTo(model.size());
        keys.forEach(key -> assertThat(found(key)).isEqualTo(model.get(key)));
    }

    private Item found(long key) {
        int slot = index.find(key);
        return slot < 0 ? null : new Item(key, index.fingerprint(slot), index.position(slot));
    }

    private static List<Item> items(CompactIndex.Cursor cursor) {
        var items = new ArrayList<Item>();
        while (cursor.next()) {
            items.add(new Item(cursor.key(), cursor.fingerprint(), cursor.position()));
        }
        return items;
    }

    private List<Item> inOrder() {
        return model.values().stream()
                .sorted(Comparator.comparingLong(Item::position).thenComparingLong(Item::key))
                .toList();
    }

    @Test
    void isEmptyAtFirst() {
        remove(0);

        assertSame(LongStream.of(0, 1, -1));
        assertThat(items(index.inOrder())).isEmpty();
    }

    /** How keys may follow from small numbers: close together, far apart, or alike at one end. */
    static Stream<LongUnaryOperator> keys() {
        return Stream.of(
                number -> number,
                number -> -number,
                number -> number << 32,
                number -> number * 1_000_003,
                number -> Long.MAX_VALUE - number,
                number -> Long.reverse(number));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void keepsWhatAMapWouldKeep(LongUnaryOperator keys) {
        var random = new Random(7);
        int range = 3000;
        for (int step = 0; step < 60_000; step++) {
            long key = keys.applyAsLong(random.nextInt(range));
            // By turns it grows and shrinks
            if (random.nextInt(10) < (step / 10_000 % 2 == 0 ? 8 : 2)) {
                put(key, random.nextLong(), random.nextInt(1000) - 500);
            } else {
                remove(key);
            }
            if (step % 3000 == 0) {
                assertThat(items(index.inOrder())).isEqualTo(inOrder());
                assertSame(LongStream.range(0, range).map(keys));
            }
        }
        assertSame(LongStream.range(0, range).map(keys));
    }

    @Test
    void givesBackAllRoom() {
        for (long key = 0; key < 10_000; key++) {
            put(key, key, key);
        }
        for (long key = 0; key < 10_000; key++) {
            remove(key);
        }

        assertSame(LongStream.range(0, 10_000));
        put(1, 2, 3);
        assertSame(LongStream.range(0, 10_000));
    }

    @ParameterizedTest
    @MethodSource("positions")
    void sorts(LongUnaryOperator positions) {
        for (long key = 0; key < 5000; key++) {
            put(key, key * 3, positions.applyAsLong(key));
        }

        assertThat(items(index.inOrder())).isEqualTo(inOrder());
        assertSame(LongStream.range(-1, 5001));
    }

    static Stream<LongUnaryOperator> positions() {
        return Stream.of(
                key -> key,
                key -> -key,
                key -> 0,
                key -> key % 2 == 0 ? Long.MAX_VALUE - key : Long.MIN_VALUE + key,
                key -> key * 0x9E3779B97F4A7C15L,
                key -> key == 4999 ? -1 : key);
    }

    @Test
    void doesNotChangeWhatWasGivenInOrder() {
        for (long key = 0; key < 1000; key++) {
            put(key, key, key);
        }
        var before = inOrder();
        var cursor = index.inOrder();
        var another = index.inOrder();

        for (long key = 0; key < 500; key++) {
            remove(key * 2);
            put(key * 2 + 1, -1, -key);
            put(key + 1000, 5, 5);
        }

        assertThat(items(index.inOrder())).isEqualTo(inOrder());
        assertThat(items(cursor)).isEqualTo(before);
        assertThat(items(another)).isEqualTo(before);
        assertSame(LongStream.range(0, 2000));
    }
}
