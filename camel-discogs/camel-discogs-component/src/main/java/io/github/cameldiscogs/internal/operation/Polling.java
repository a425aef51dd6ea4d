/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import java.time.Duration;
import java.util.Set;

/**
 * How an operation is polled.
 *
 * @param delay between two polls, unless an endpoint says otherwise
 * @param passing names of fields, wherever they stand, whose changes are none of the thing itself:
 *     signed addresses of pictures, what others do with it, prices of the market
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
