/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import io.github.cameldiscogs.internal.text.Spelling;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.util.URISupport;

/** Names of secret options and headers. Camel knows some of them, but not {@code userToken}. */
public final class SecretNames {

    /** The secret options. */
    public static final List<String> OPTIONS =
            List.of(
                    "userToken",
                    "consumerKey",
                    "consumerSecret",
                    "accessToken",
                    "accessTokenSecret");

    /**
     * What Camel does not mask in URIs: {@code consumer-key}, misspellings of it, and options where
     * a credential may be entered by mistake.
     */
    private static final List<String> MASKED_AS_WELL =
            List.of(
                    "consumer-",
                    "consumer_",
                    "consumer.",
                    "authStrategy",
                    "auth-strategy",
                    "auth_strategy",
                    "auth.strategy");

    /** Keeps URIs from other sources from growing Camel's list of names without end. */
    private static final int MOST_NAMES = 200;

    /** What names of secrets contain, ignoring letter case and dashes. */
    private static final List<String> SIGNS = List.of("token", "secret", "consumerkey");

    /** The name of a bean, not a secret. */
    private static final String TOKEN_STORE = "tokenstore";

    /** The options that hold a credential, or may by mistake; in lower case without dashes. */
    private static final Set<String> HOLDERS =
            Stream.concat(OPTIONS.stream(), Stream.of("authStrategy", "tokenStore"))
                    .map(Spelling::letters)
                    .collect(Collectors.toUnmodifiableSet());

    private SecretNames() {}

    /**
     * Registers the secret names in Camel.
     *
     * @param parameters the names of secret parameters of operations
     */
    public static void registerIn(CamelContext camelContext, Stream<String> parameters) {
        SensitiveKeywords.add(
                camelContext,
                Stream.of(OPTIONS.stream(), parameters, MASKED_AS_WELL.stream())
                        .flatMap(Function.identity()));
    }

    /**
     * Lets Camel mask the secrets of a URI wherever it prints the URI, even under unusual
     * spellings: with additional dashes, or percent-encoded.
     */
    public static void registerIn(CamelContext camelContext, String uri) {
        var odd =
                SecretMask.options(uri)
                        .filter(spelled -> HOLDERS.contains(Spelling.letters(decoded(spelled))))
                        .filter(spelled -> !isMasked(spelled))
                        .toList();
        if (!odd.isEmpty() && hasRoom(camelContext)) {
            SensitiveKeywords.add(camelContext, odd.stream().map(SecretNames::allButItsEnd));
        }
    }

    /** Camel searches for part of a name, and ignores a new one that it knows without dashes. */
    private static String allButItsEnd(String spelled) {
        return spelled.substring(0, spelled.length() - 1);
    }

    private static boolean isMasked(String spelled) {
        return !URISupport.sanitizeUri("discogs:identity?" + spelled + "=shown").contains("shown");
    }

    private static boolean hasRoom(CamelContext camelContext) {
        var known = camelContext.getCamelContextExtension().getAdditionalSensitiveKeywords();
        return known == null || known.split(",").length < MOST_NAMES;
    }

    private static String decoded(String spelled) {
        try {
            return URLDecoder.decode(spelled, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Its percent signs are literal
            return spelled;
        }
    }

    /** Whether an option is secret, or its name resembles that of a secret option. */
    static boolean isSecret(String spelled) {
        var letters = Spelling.letters(decoded(spelled));
        return !letters.equals(TOKEN_STORE) && SIGNS.stream().anyMatch(letters::contains);
    }
}
