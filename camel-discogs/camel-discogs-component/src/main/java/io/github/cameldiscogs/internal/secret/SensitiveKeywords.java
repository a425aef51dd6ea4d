/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/**
 * Registers secret names in Camel. Camel recognizes secrets by a list of names; its start-up
 * summary prints the values of all others.
 */
public final class SensitiveKeywords {

    private SensitiveKeywords() {}

    /** Adds names to those of the context. */
    public static synchronized void add(CamelContext camelContext, Stream<String> names) {
        var context = camelContext.getCamelContextExtension();
        var known = context.getAdditionalSensitiveKeywords();
        var all =
                Stream.concat(known == null ? Stream.of() : Stream.of(known.split(",")), names)
                        .map(String::strip)
                        .distinct()
                        .collect(Collectors.joining(","));
        context.setAdditionalSensitiveKeywords(all);
    }
}
