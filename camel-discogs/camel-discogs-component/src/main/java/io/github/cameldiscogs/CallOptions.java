/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.operation.DiscogsOperation;
import java.util.Map;
import java.util.function.Function;
import org.apache.camel.Exchange;

/**
 * The options that a dynamic URI has for one call alone. They travel with the exchange, and are
 * options as any other: headers and bodies beat them.
 */
final class CallOptions {

    private static final String PROPERTY = "CamelDiscogsCallOptions";

    private CallOptions() {}

    /** For a call of that operation; what a call around it has been told comes back after it. */
    static void set(Exchange exchange, DiscogsOperation operation, Map<String, Object> options) {
        exchange.setProperty(PROPERTY, new Told(operation, options, told(exchange)));
    }

    static void remove(Exchange exchange) {
        exchange.setProperty(PROPERTY, told(exchange).before());
    }

    /** The values of a call by option name, those of the endpoint where the call has none. */
    static Function<String, Object> of(
            Exchange exchange, DiscogsOperation operation, DiscogsConfiguration endpoint) {
        var told = told(exchange);
        // Others can be called on its way, as by an interceptor: it does not mean them
        Map<String, Object> ofCall =
                told != null && told.operation() == operation ? told.options() : Map.of();
        return name -> ofCall.containsKey(name) ? ofCall.get(name) : endpoint.parameter(name);
    }

    private static Told told(Exchange exchange) {
        return exchange.getProperty(PROPERTY, Told.class);
    }

    /**
     * What a call is told.
     *
     * @param before what the call around it is told; null when there is none
     */
    private record Told(DiscogsOperation operation, Map<String, Object> options, Told before) {

        /** Shows no value: exchange properties are printed. */
        @Override
        public String toString() {
            return options.keySet().toString();
        }
    }
}
