/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import io.github.cameldiscogs.internal.text.Spelling;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;

/** Names of what is secret. Camel knows some of them; {@code userToken} is not among those. */
public final class SecretNames {

    /** The options that are secret. */
    public static final List<String> OPTIONS =
            List.of(
                    "userToken",
                    "consumerKey",
                    "consumerSecret",
                    "accessToken",
                    "accessTokenSecret");

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

    /**
     * Tells Camel what is secret.
     *
     * @param parameters the names of the parameters of operations that are
     */
    public static void registerIn(CamelContext camelContext, Stream<String> parameters) {
        SensitiveKeywords.add(
                camelContext,
                Stream.of(OPTIONS.stream(), parameters, MASKED_AS_WELL.stream())
                        .flatMap(Function.identity()));
    }

    /** Whether an option is secret, or has a name so near to one that it may be meant. */
    static boolean isSecret(String spelled) {
        var letters = Spelling.letters(URLDecoder.decode(spelled, StandardCharsets.UTF_8));
        return !letters.equals(TOKEN_STORE) && SIGNS.stream().anyMatch(letters::contains);
    }
}
