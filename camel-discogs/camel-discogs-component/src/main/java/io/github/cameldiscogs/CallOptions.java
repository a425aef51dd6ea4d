/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/**
 * The options of a dynamic URI for a single call. They are attached to the exchange, and have the
 * precedence of options: headers and bodies override them.
 */
final class CallOptions {

    /**
     * Marks the URI of an endpoint that is used by dynamic calls only, so that another call of the
     * same exchange cannot take these options. Camel removes it from the options.
     */
    static final String MARK = "hash";

    /** The value of the mark. */
    static final String MARK_VALUE = "toD";

    private static final String PROPERTY = "CamelDiscogsCallOptions";

    private CallOptions() {}

    /** For the next call; options of an enclosing call are restored afterwards. */
    static void set(Exchange exchange, Map<String, Object> options) {
        var endpointUri = exchange.getProperty(ExchangePropertyKey.TO_ENDPOINT, String.class);
        exchange.setProperty(PROPERTY, new Told(endpointUri, options, told(exchange)));
    }

    static void remove(Exchange exchange) {
        var told = told(exchange);
        exchange.setProperty(PROPERTY, told == null ? null : told.before());
    }

    /**
     * The values of a call by option name, falling back to those of the endpoint.
     *
     * @param configuration the options of the endpoint, as they are for such calls
     */
    static Function<String, @Nullable Object> of(
            Exchange exchange, DiscogsEndpoint endpoint, DiscogsConfiguration configuration) {
        var told = told(exchange);
        // Other endpoints can be called in between, as by an interceptor; the options are not for
        // them
        Map<String, Object> ofCall =
                told != null && endpoint.getEndpointUri().equals(told.endpointUri())
                        ? told.options()
                        : Map.of();
        return name -> ofCall.containsKey(name) ? ofCall.get(name) : configuration.parameter(name);
    }

    private static @Nullable Told told(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Told.class);
    }

    /**
     * The options of a call.
     *
     * @param endpointUri the endpoint of the call
     * @param before the options of the enclosing call
     */
    private record Told(String endpointUri, Map<String, Object> options, @Nullable Told before) {

        /** Shows no values: exchange properties are printed. */
        @Override
        public String toString() {
            return options.keySet().toString();
        }
    }
}
