/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.account;

import io.github.cameldiscogs.sandbox.internal.catalogue.Draw;
import io.github.cameldiscogs.sandbox.internal.market.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Generates the lists of a user; the API cannot change them. */
final class UserLists {

    private static final long FIRST_LIST = 1_500_000;
    private static final int LISTS_OF_A_USER = 4;
    private static final int RANGE = 600;
    private static final Duration SPAN = Duration.ofDays(2_900);
    private static final Duration LONGEST_CHANGE = Duration.ofDays(290);
    private static final List<String> COMMENTS =
            List.of(
                    "Side B!",
                    "Still unbeaten",
                    "The remix",
                    "Where it began",
                    "1st press",
                    "For late nights");
    private static final List<String> NAMES =
            List.of("Desert island", "Köln 1973–1979", "<My> \"best\" & worst", "Gift ideas");
    private static final List<List<String>> OTHER_NAMES =
            List.of(
                    List.of("Sunday morning", "All-time top", "First ten", "The long drive"),
                    List.of("Covers with dogs", "Red vinyl", "Bought for the sleeve", "7\" box"),
                    List.of("Grails", "Wrong speed, still good", "From Dad", "B-sides"),
                    List.of("To sell", "To replace", "Ask at the fair", "Lent to friends"));

    private UserLists() {}

    /** The last one is private. */
    static List<UserList> of(long seed, int ordinal, Instant now) {
        return IntStream.range(0, LISTS_OF_A_USER)
                .mapToObj(index -> list(seed, ordinal, index, now))
                .toList();
    }

    private static UserList list(long seed, int ordinal, int index, Instant now) {
        var draw = Draw.ofAccount(seed, ordinal, Draw.Kind.LIST, index);
        var end = Sessions.yesterday(now);
        var first = end.minus(SPAN);
        var last = end.minus(LONGEST_CHANGE);
        var added =
                new Sessions(seed, ordinal, Draw.Kind.LIST, first, last, LISTS_OF_A_USER).at(index);
        long change = draw.below(LONGEST_CHANGE.toSeconds());
        return new UserList(
                FIRST_LIST + (long) ordinal * LISTS_OF_A_USER + index,
                ordinal == 0 ? NAMES.get(index) : draw.pick(OTHER_NAMES.get(index)),
                draw.chance(50) ? "" : "Nothing but [b]favourites[/b]",
                index != LISTS_OF_A_USER - 1,
                added,
                added.plusSeconds(change),
                IntStream.range(0, draw.between(index == 1 ? 0 : 3, 12))
                        .mapToObj(i -> item(draw))
                        .toList());
    }

    private static UserList.Item item(Draw draw) {
        return new UserList.Item(
                draw.pick(List.of(UserList.Kind.values())),
                1 + draw.below(RANGE),
                draw.chance(50) ? "" : draw.pick(COMMENTS));
    }
}
