/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.changes.KnownItem;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewestTest {

    private static final TrackedItem KNOWN = new TrackedItem(new KnownItem("1", 1, 1, null), null);

    private static Page<Object> page(int items, Integer perPage, int total) {
        var pagination = new Pagination(1, null, perPage, total, null, Map.of());
        return new Page<>(pagination, "releases", Collections.nCopies(items, "{}"), Map.of());
    }

    private static Newest newest(Integer perPage, int total) {
        return Newest.of(page(3, perPage, total), Map.of(), total);
    }

    @Test
    void tellHowManyItemsAPageHas() {
        assertThat(newest(10, 25).perPage()).isEqualTo(10);
        assertThat(newest(null, 25).perPage()).isEqualTo(3);
        var alone = new Page<Object>(null, "folders", List.of("{}", "{}"), Map.of());
        assertThat(Newest.of(alone, Map.of(), 2).perPage()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "9, 1", "10, 1", "11, 2", "20, 2", "21, 3"})
    void tellHowManyPagesThereAre(int total, int pages) {
        assertThat(newest(10, total).lastPage()).isEqualTo(pages);
    }

    @ParameterizedTest
    @CsvSource({"1, 10, true", "1, 9, false", "2, 10, true", "3, 5, true", "3, 4, false"})
    void tellWhetherAPageHasAllItsItems(int number, int items, boolean isFull) {
        assertThat(newest(10, 25).isFull(page(items, 10, 25), number)).isEqualTo(isFull);
    }

    @Test
    void haveTheItemsOfAllPagesThatWereRead() {
        var first = Newest.of(page(2, 2, 5), Map.of("1", KNOWN), 5);

        var both = first.and(page(2, 2, 5), Map.of("2", KNOWN, "3", TrackedItem.NONE));

        assertThat(both.items()).hasSize(4);
        assertThat(both.kept()).containsOnlyKeys("1", "2", "3");
        assertThat(both.perPage()).isEqualTo(2);
        assertThat(both.total()).isEqualTo(5);
        assertThat(both.isWhole()).isFalse();
        assertThat(both.and(page(1, 2, 5), Map.of()).isWhole()).isTrue();
        assertThat(both.added()).isEqualTo(1);
        assertThat(both.kept("2")).isSameAs(KNOWN);
        assertThat(both.kept("unheard of")).isSameAs(TrackedItem.NONE);
    }

    @Test
    void areOfTheListWithTheSameTotal() {
        assertThat(newest(10, 25).isOfSameList(page(1, 10, 25))).isTrue();
        assertThat(newest(10, 25).isOfSameList(page(1, 10, 24))).isFalse();
    }
}
