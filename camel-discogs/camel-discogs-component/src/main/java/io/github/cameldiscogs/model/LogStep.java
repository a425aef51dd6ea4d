/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.regex.Pattern;
import org.apache.camel.Exchange;

/**
 * A step of a route that writes to the log. Camel makes a text of a body for it as for any other.
 */
public final class LogStep {

    /** What Camel calls it, as EIP and as endpoint. */
    private static final Pattern LABEL = Pattern.compile("log\\[.*|\\w+\\[log:.*", Pattern.DOTALL);

    private LogStep() {}

    /**
     * Whether an exchange is at such a step.
     *
     * @param exchange null when a value is converted outside of routes
     */
    public static boolean isOf(Exchange exchange) {
        var label = exchange == null ? null : exchange.getExchangeExtension().getHistoryNodeLabel();
        return label != null && LABEL.matcher(label).matches();
    }
}
