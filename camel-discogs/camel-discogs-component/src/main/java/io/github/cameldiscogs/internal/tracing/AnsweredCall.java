/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.tracing;

import java.time.Duration;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What the span of a call waits to know: that the call has been answered. It lies on the exchange
 * while the span is open, and only there. Headers would not do: a span of a whole route ends with
 * headers of any other component.
 */
public final class AnsweredCall {

    private static final String EXPECTED = "CamelDiscogsAnsweredCall";

    private volatile @Nullable Duration waited;

    private AnsweredCall() {}

    /** A span has begun. */
    static void expect(Exchange exchange) {
        exchange.setProperty(EXPECTED, new AnsweredCall());
    }

    /**
     * A call has been answered; does nothing without a span.
     *
     * @param waited the time that the call waited for the budget and between attempts
     */
    public static void note(Duration waited, Exchange exchange) {
        if (exchange.getProperty(EXPECTED) instanceof AnsweredCall call) {
            call.waited = waited;
        }
    }

    /**
     * The span ends.
     *
     * @return how long the call has waited; null if none was answered
     */
    static @Nullable Duration take(Exchange exchange) {
        return exchange.removeProperty(EXPECTED) instanceof AnsweredCall call ? call.waited : null;
    }
}
