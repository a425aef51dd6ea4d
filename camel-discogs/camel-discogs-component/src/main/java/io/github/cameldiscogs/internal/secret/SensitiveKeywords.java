/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/**
 * Tells Camel names whose values are secret. By itself Camel recognizes a secret by a list of
 * names, and its start-up summary prints the values of all others.
 */
public final class SensitiveKeywords {

    private SensitiveKeywords() {}

    /** Adds names to those that the context knows. */
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
