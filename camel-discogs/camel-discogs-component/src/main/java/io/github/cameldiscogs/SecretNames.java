/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.auth.Credentials;
import io.github.cameldiscogs.auth.SensitiveKeywords;
import io.github.cameldiscogs.operation.DiscogsOperation;
import io.github.cameldiscogs.operation.Parameter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/** Names of what is secret. Camel knows some of them; {@code userToken} is not among those. */
final class SecretNames {

    /**
     * What Camel does not know for secret where it masks a URI: a {@code consumer-key}, and what
     * stands where a credential may be typed by mistake.
     */
    private static final List<String> MASKED_AS_WELL =
            List.of("consumer-", "authStrategy", "auth-strategy");

    /** What names of secrets contain, when letter case and dashes are left aside. */
    private static final List<String> SIGNS = List.of("token", "secret", "consumerkey");

    /** Refers to a bean. */
    private static final String TOKEN_STORE = "tokenstore";

    private SecretNames() {}

    static void registerIn(CamelContext camelContext) {
        SensitiveKeywords.add(camelContext, Stream.concat(all(), MASKED_AS_WELL.stream()));
    }

    /** Whether an option is secret, or has a name so near to one that it may be meant. */
    static boolean isSecret(String spelled) {
        var letters = OptionNames.letters(URLDecoder.decode(spelled, StandardCharsets.UTF_8));
        return !letters.equals(TOKEN_STORE) && SIGNS.stream().anyMatch(letters::contains);
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
