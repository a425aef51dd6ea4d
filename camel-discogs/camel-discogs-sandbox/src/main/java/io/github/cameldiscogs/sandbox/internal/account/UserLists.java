/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Generates the lists of a user; the API cannot change them. */
final class UserLists {

    private static final long FIRST_LIST = 1_500_000;
    private static final int LISTS_OF_A_USER = 4;
    private static final int RANGE = 600;
    private static final Instant FIRST_DAY = Instant.parse("2018-10-10T10:00:00Z");
    private static final List<String> NAMES =
            List.of("Desert island", "Köln 1973–1979", "<My> \"best\" & worst", "Gift ideas");

    private UserLists() {}

    /** The last one is private. */
    static List<UserList> of(long seed, int ordinal) {
        return IntStream.range(0, LISTS_OF_A_USER)
                .mapToObj(index -> list(seed, ordinal, index))
                .toList();
    }

    private static UserList list(long seed, int ordinal, int index) {
        var draw = Draw.ofAccount(seed, ordinal, Draw.Kind.LIST, index);
        var added = FIRST_DAY.plus(Duration.ofDays(100L * index));
        return new UserList(
                FIRST_LIST + (long) ordinal * LISTS_OF_A_USER + index,
                NAMES.get(index),
                draw.chance(50) ? "" : "Nothing but [b]favourites[/b]",
                index != LISTS_OF_A_USER - 1,
                added,
                added.plus(Duration.ofDays(draw.below(50))),
                IntStream.range(0, draw.between(index == 1 ? 0 : 3, 12))
                        .mapToObj(i -> item(draw))
                        .toList());
    }

    private static UserList.Item item(Draw draw) {
        return new UserList.Item(
                draw.pick(List.of(UserList.Kind.values())),
                1 + draw.below(RANGE),
                draw.chance(50) ? "" : "Side B!");
    }
}
