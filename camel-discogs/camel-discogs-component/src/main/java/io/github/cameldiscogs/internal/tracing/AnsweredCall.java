/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.tracing;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Leaves on an exchange that a call has just been answered, for the span of that call. Headers
 * would not do: a span of a whole route ends with headers of any other component.
 */
public final class AnsweredCall {

    /** How long the call has waited, in milliseconds. */
    private static final String WAITED = "CamelDiscogsWaited";

    private AnsweredCall() {}

    /**
     * @param waited the time that the call waited for the budget and between attempts
     */
    public static void note(Duration waited, Exchange exchange) {
        exchange.setProperty(WAITED, waited.toMillis());
    }

    /**
     * Takes the note off.
     *
     * @return how long the call has waited; null if none was answered
     */
    static @Nullable Duration take(Exchange exchange) {
        return exchange.removeProperty(WAITED) instanceof Long waited
                ? Duration.ofMillis(waited)
                : null;
    }
}
