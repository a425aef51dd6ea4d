/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an operation is polled.
 *
 * @param delay the default time between two polls
 * @param passing fields, at any depth, whose changes are not changes of the object: signed image
 *     URLs, community counts, market prices
 * @param naming names of the fields that together name an item of a list which has no key; none
 *     where it has one, or nothing names it
 * @param activity how to sort the list by what has changed last; null if it cannot be
 * @param comparable whether changes can be told by comparing what was read before
 */
public record Polling(
        Duration delay,
        Set<String> passing,
        List<String> naming,
        AnswerShape.@Nullable Chronology activity,
        boolean comparable) {

    /** What differs between two answers about the same release, though nobody has edited it. */
    static final Set<String> PASSING_IN_RELEASES =
            Set.of(
                    "images",
                    "thumb",
                    "community",
                    "num_for_sale",
                    "lowest_price",
                    "blocked_from_sale");

    /** What differs between two answers about the same listing, though nobody has edited it. */
    static final Set<String> PASSING_IN_LISTINGS =
            Set.of("images", "thumbnail", "stats", "in_cart", "offer_submitted", "converted");

    static final Polling USUAL =
            new Polling(Duration.ofMinutes(15), Set.of(), List.of(), null, true);

    Polling every(Duration other) {
        return new Polling(other, passing, naming, activity, comparable);
    }

    Polling without(Set<String> fields) {
        return new Polling(delay, fields, naming, activity, comparable);
    }

    Polling namedBy(List<String> fields) {
        return new Polling(delay, passing, fields, activity, comparable);
    }

    Polling sortedByActivity(AnswerShape.Chronology order) {
        return new Polling(delay, passing, naming, order, comparable);
    }

    Polling withoutChanges() {
        return new Polling(delay, passing, naming, activity, false);
    }
}
