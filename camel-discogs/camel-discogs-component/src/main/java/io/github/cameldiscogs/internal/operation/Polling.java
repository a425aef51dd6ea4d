/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.time.Duration;
import java.util.Set;

/**
 * How an operation is polled.
 *
 * @param delay the default time between two polls
 * @param passing fields, at any depth, whose changes are not changes of the object: signed image
 *     URLs, community counts, market prices
 */
public record Polling(Duration delay, Set<String> passing) {

    static final Polling USUAL = new Polling(Duration.ofMinutes(15), Set.of());

    Polling every(Duration other) {
        return new Polling(other, passing);
    }

    Polling without(Set<String> fields) {
        return new Polling(delay, fields);
    }
}
