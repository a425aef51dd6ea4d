/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayListTest {

    /** Does to a plain list what it does to the overlay, and compares after every step. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void behavesLikeAPlainListUnderAnyChanges(long seed) {
        var random = new Random(seed);
        int generated = random.nextInt(30);
        var overlay = new OverlayList<>(generated, index -> "item " + index);
        List<Integer> indexes = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (int index = 0; index < generated; index++) {
            indexes.add(index);
            items.add("item " + index);
        }
        for (int step = 0; step < 300; step++) {
            int rank = items.isEmpty() ? -1 : random.nextInt(items.size());
            switch (random.nextInt(3)) {
                case 0 -> {
                    indexes.add(overlay.add("added " + step));
                    items.add("added " + step);
                }
                case 1 -> {
                    if (rank >= 0) {
                        overlay.set(indexes.get(rank), "changed " + step);
                        items.set(rank, "changed " + step);
                    }
                }
                default -> {
                    if (rank >= 0) {
                        assertThat(overlay.remove(indexes.get(rank))).isTrue();
                        assertThat(overlay.remove(indexes.get(rank))).isFalse();
                        assertThat(overlay.contains(indexes.remove(rank))).isFalse();
                        items.remove(rank);
                    }
                }
            }
            assertThat(contents(overlay)).isEqualTo(items);
        }
    }

    private static List<String> contents(OverlayList<String> overlay) {
        var contents = new ArrayList<String>();
        for (int rank = 0; rank < overlay.size(); rank++) {
            contents.add(overlay.get(overlay.indexOfRank(rank)));
        }
        return contents;
    }
}
