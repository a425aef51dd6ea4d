/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListTraitsTest {

    private static final ListTraits TRAITS = new ListTraits("inventory", "id", "posted", 100);
    private static final ListTraits BARE = new ListTraits("folders", null, null, null);

    private static String posted(String time) {
        return "{\"id\":5,\"posted\":\"%s\"}".formatted(time);
    }

    @Test
    void findKeyAndDateOfAnItem() {
        assertThat(TRAITS.key(posted("2024-05-01T12:00:00-07:00"))).hasToString("5");
        assertThat(TRAITS.date(posted("2024-05-01T12:00:00-07:00")))
                .isEqualTo(Instant.parse("2024-05-01T19:00:00Z"));
        assertThat(TRAITS.date(posted("yesterday"))).isNull();
        assertThat(TRAITS.date("{\"id\":5}")).isNull();
        assertThat(TRAITS.key(null)).isNull();
        assertThat(TRAITS.date(null)).isNull();
        assertThat(BARE.key(posted("2024-05-01T12:00:00Z"))).isNull();
        assertThat(BARE.date(posted("2024-05-01T12:00:00Z"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-02T12:00:00Z, 2024-05-01T12:00:00Z, true",
        "2024-05-01T12:00:00Z, 2024-05-01T12:00:00Z, true",
        "2024-05-01T12:00:00Z, 2024-05-02T12:00:00Z, false",
        "soon, 2024-05-01T12:00:00Z, false",
        "2024-05-02T12:00:00Z, soon, false"
    })
    void tellWhetherItemsAreNewestFirst(String first, String second, boolean areNewestFirst) {
        assertThat(TRAITS.areNewestFirst(List.of(posted(first), posted(second))))
                .isEqualTo(areNewestFirst);
    }

    @Test
    void tellNothingOfTheOrderOfItemsWithoutATime() {
        assertThat(TRAITS.areNewestFirst(List.of())).isTrue();
        assertThat(TRAITS.areNewestFirst(List.of(posted("soon")))).isFalse();
        assertThat(TRAITS.areNewestFirst(Arrays.asList((Object) null))).isFalse();
    }

    @Test
    void tellWhereTheListEndsForOthers() {
        assertThat(TRAITS.endForOthers(101)).hasValue(100);
        assertThat(TRAITS.endForOthers(100)).isEmpty();
        assertThat(BARE.endForOthers(101)).isEmpty();
    }
}
