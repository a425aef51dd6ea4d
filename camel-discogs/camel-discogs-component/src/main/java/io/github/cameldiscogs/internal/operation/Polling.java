/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * How an operation is polled.
 *
 * @param delay between two polls, unless an endpoint says otherwise
 * @param passing names of fields, wherever they stand, whose changes are none of the thing itself:
 *     signed addresses of pictures, what others do with it, prices of the market
 * @param naming names of the fields that together name an item of a list which has no key; none
 *     where it has one, or nothing names it
 */
public record Polling(Duration delay, Set<String> passing, List<String> naming) {

    static final Polling USUAL = new Polling(Duration.ofMinutes(15), Set.of(), List.of());

    Polling every(Duration other) {
        return new Polling(other, passing, naming);
    }

    Polling without(Set<String> fields) {
        return new Polling(delay, fields, naming);
    }

    Polling namedBy(List<String> fields) {
        return new Polling(delay, passing, fields);
    }
}
