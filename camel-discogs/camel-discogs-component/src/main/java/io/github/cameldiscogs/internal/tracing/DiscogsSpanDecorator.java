/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.tracing;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.operation.Parameters;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.spi.EndpointServiceLocation;
import org.apache.camel.telemetry.Span;
import org.apache.camel.telemetry.TagConstants;
import org.apache.camel.telemetry.decorators.AbstractSpanDecorator;

/**
 * Describes calls and polls in traces.
 *
 * <p>Nothing of an endpoint URI is told but the operation: its options name users and what they
 * look for, which the tags of Camel's own decorators would show.
 */
public final class DiscogsSpanDecorator extends AbstractSpanDecorator {

    private static final String SCHEME = "discogs";

    @Override
    public String getComponent() {
        return SCHEME;
    }

    /** For components that have another name. */
    @Override
    public String getComponentClassName() {
        return "io.github.cameldiscogs.DiscogsComponent";
    }

    @Override
    public String getOperationName(Exchange exchange, Endpoint endpoint) {
        return SCHEME + ":" + stripSchemeAndOptions(endpoint);
    }

    /** Replaces what the superclass does, so that it cannot tell more in another version. */
    @Override
    public void beforeTracingEvent(Span span, Exchange exchange, Endpoint endpoint) {
        var operation = stripSchemeAndOptions(endpoint);
        span.setComponent("camel-" + SCHEME);
        span.setTag(TagConstants.URL_SCHEME, SCHEME);
        span.setTag(TagConstants.URL_PATH, operation);
        span.setTag(TagConstants.EXCHANGE_ID, exchange.getExchangeId());
        span.setTag("camel.uri", SCHEME + ":" + operation);
        span.setTag("discogs.operation", operation);
        if (endpoint instanceof EndpointServiceLocation service) {
            span.setTag(TagConstants.SERVER_ADDRESS, service.getServiceUrl());
            span.setTag(TagConstants.SERVER_PROTOCOL, service.getServiceProtocol());
        }
        tagPage(span, exchange);
        AnsweredCall.expect(exchange);
    }

    private static void tagPage(Span span, Exchange exchange) {
        var asked = exchange.getMessage().getHeader(Parameters.PAGE.header());
        var page =
                exchange.getContext()
                        .getTypeConverter()
                        .tryConvertTo(Integer.class, exchange, asked);
        if (page != null) {
            span.setTag("discogs.page", page.toString());
        }
    }

    /** Replaces what the superclass does, as well. */
    @Override
    public void afterTracingEvent(Span span, Exchange exchange) {
        tagError(span, exchange);
        var waited = AnsweredCall.take(exchange);
        var failure = exchange.getException(DiscogsException.class);
        if (failure != null) {
            if (failure.getStatus() != 0) {
                tagStatus(span, failure.getStatus());
            }
            tagWait(span, failure.getWaited());
        } else if (waited != null) {
            if (exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)
                    instanceof Integer status) {
                tagStatus(span, status);
            }
            tagWait(span, waited);
        }
    }

    /** Without the message of the exception, which may name a user. */
    private static void tagError(Span span, Exchange exchange) {
        if (exchange.isFailed()) {
            span.setError(true);
            if (exchange.getException() != null) {
                span.log(
                        Map.of(
                                "event",
                                "error",
                                "error.kind",
                                exchange.getException().getClass().getName()));
            }
        }
    }

    private static void tagStatus(Span span, int status) {
        span.setTag(TagConstants.HTTP_STATUS, Integer.toString(status));
    }

    private static void tagWait(Span span, Duration waited) {
        span.setTag("discogs.waited.ms", Long.toString(waited.toMillis()));
    }
}
