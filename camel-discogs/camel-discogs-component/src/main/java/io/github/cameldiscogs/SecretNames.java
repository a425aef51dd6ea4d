/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.Credentials;
import io.github.cameldiscogs.auth.SensitiveKeywords;
import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.operation.Parameter;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/** Names of what is secret. Camel knows some of them; {@code userToken} is not among those. */
final class SecretNames {

    /** Where Camel masks a URI, it does not know that {@code consumer-key} is a consumerKey. */
    private static final String WITH_DASHES = "consumer-";

    private SecretNames() {}

    static void registerIn(CamelContext camelContext) {
        SensitiveKeywords.add(camelContext, Stream.concat(all(), Stream.of(WITH_DASHES)));
    }

    /** The names of all options and parameters that are secret. */
    static Stream<String> all() {
        return Stream.concat(
                Credentials.secretOptions().stream(),
                DiscogsOperation.allParameters()
                        .filter(Parameter::headerOnly)
                        .map(Parameter::name));
    }
}
