/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.Credentials;
import io.github.cameldiscogs.auth.JdbcTokenStore;
import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.operation.Parameter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/**
 * Tells Camel the names of our options that are secret. By itself Camel recognises a secret by a
 * list of names; {@code userToken} is not among them, and its start-up summary would print the
 * value.
 */
final class SecretNames {

    private SecretNames() {}

    static void registerIn(CamelContext camelContext) {
        var context = camelContext.getCamelContextExtension();
        var known = context.getAdditionalSensitiveKeywords();
        var names =
                Stream.concat(known == null ? Stream.of() : Stream.of(known.split(",")), all())
                        .map(String::strip)
                        .distinct()
                        .collect(Collectors.joining(","));
        context.setAdditionalSensitiveKeywords(names);
    }

    /** The names of all options, parameters and properties that are secret. */
    static Stream<String> all() {
        return Stream.of(
                        Credentials.secretOptions().stream(),
                        JdbcTokenStore.secretProperties().stream(),
                        DiscogsOperation.allParameters()
                                .filter(Parameter::headerOnly)
                                .map(Parameter::name))
                .flatMap(names -> names);
    }
}
