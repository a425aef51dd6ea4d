/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

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

    static void set(Exchange exchange, Map<String, Object> options) {
        exchange.setProperty(PROPERTY, options);
    }

    static void remove(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }

    /** The values of a call by option name, those of the endpoint where the call has none. */
    static Function<String, Object> of(Exchange exchange, DiscogsConfiguration endpoint) {
        var ofCall = exchange.getProperty(PROPERTY, Map.of(), Map.class);
        return name -> ofCall.containsKey(name) ? ofCall.get(name) : endpoint.parameter(name);
    }
}
