/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.jspecify.annotations.Nullable;

/**
 * The options that a dynamic URI has for one call alone. They travel with the exchange, and are
 * options as any other: headers and bodies beat them.
 */
final class CallOptions {

    /**
     * What the URI of an endpoint has that only dynamic calls are sent to: another call that is
     * made on the way can never be taken for one of these. Camel leaves it out of the options.
     */
    static final String MARK = "hash";

    /** The value of the mark. */
    static final String MARK_VALUE = "toD";

    private static final String PROPERTY = "CamelDiscogsCallOptions";

    private CallOptions() {}

    /**
     * For the call that is about to be sent; what a call around it has been told comes back after
     * it.
     */
    static void set(Exchange exchange, Map<String, Object> options) {
        var endpointUri = exchange.getProperty(ExchangePropertyKey.TO_ENDPOINT, String.class);
        exchange.setProperty(PROPERTY, new Told(endpointUri, options, told(exchange)));
    }

    static void remove(Exchange exchange) {
        var told = told(exchange);
        exchange.setProperty(PROPERTY, told == null ? null : told.before());
    }

    /**
     * The values of a call by option name, those of the endpoint where the call has none.
     *
     * @param configuration the options of the endpoint, as they are for such calls
     */
    static Function<String, @Nullable Object> of(
            Exchange exchange, DiscogsEndpoint endpoint, DiscogsConfiguration configuration) {
        var told = told(exchange);
        // Others can be called on its way, as by an interceptor: it does not mean them
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
     * What a call is told.
     *
     * @param endpointUri where the call goes
     * @param before what the call around it is told
     */
    private record Told(String endpointUri, Map<String, Object> options, @Nullable Told before) {

        /** Shows no value: exchange properties are printed. */
        @Override
        public String toString() {
            return options.keySet().toString();
        }
    }
}
