/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.failures;

import io.github.cameldiscogs.examples.seller.failures.Failure.Outlook;
import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of a message that has failed: it waits and is tried again, or a person has
 * to look at it. What they have to know is in its headers.
 */
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** Where the message goes next, a property of the exchange. */
    public static final String NEXT = "next";

    private static final String ATTEMPT = "attempt";
    private static final int MOST_DOUBLINGS = 20;

    private final long first;
    private final long longest;
    private final long doubtful;
    private final int attempts;
    private final Clock clock = Clock.systemUTC();

    public Failures(CamelContext camelContext) {
        this.first = number(camelContext, "retry.first");
        this.longest = number(camelContext, "retry.longest");
        this.doubtful = number(camelContext, "retry.doubtful");
        this.attempts = (int) number(camelContext, "retry.attempts");
    }

    private static long number(CamelContext camelContext, String property) {
        return Long.parseLong(camelContext.resolvePropertyPlaceholders("{{" + property + "}}"));
    }

    /** Says in headers why the message failed, and in a property where it goes. */
    public void judge(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        var failure = Failure.of(cause);
        var queue = exchange.getFromRouteId();
        var message = exchange.getMessage();
        int attempt = 1 + message.getHeader(ATTEMPT, 0, Integer.class);
        message.setHeader(Queues.ORIGIN, queue);
        message.setHeader("operation", failure.operation());
        message.setHeader("status", failure.status());
        message.setHeader("reason", failure.reason());
        message.setHeader("advice", failure.advice());
        if (failure.outlook() == Outlook.STAYS || attempt >= attempts) {
            LOG.warn("A message of {} is for a person: {}", queue, failure.reason());
            message.removeHeader(ATTEMPT);
            exchange.setProperty(NEXT, Queues.FAILED);
        } else {
            LOG.info("A message of {} waits: {}", queue, failure.reason());
            message.setHeader(ATTEMPT, attempt);
            message.setHeader(Queues.DUE, clock.millis() + delay(attempt, failure.outlook()));
            exchange.setProperty(NEXT, Queues.WAITING);
        }
    }

    private long delay(int attempt, Outlook outlook) {
        long doubled = first << Math.min(attempt - 1, MOST_DOUBLINGS);
        long delay = Math.min(doubled, longest);
        return outlook == Outlook.DOUBTFUL ? Math.max(delay, doubtful) : delay;
    }
}
