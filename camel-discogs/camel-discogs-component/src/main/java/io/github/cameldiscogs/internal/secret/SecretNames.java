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
     * What Camel does not know for secret where it masks a URI: a {@code consumer-key}, also where
     * it is misspelled, and what stands where a credential may be typed by mistake.
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

    /** So that URIs that come from anywhere cannot make Camel look for ever more names. */
    private static final int MOST_NAMES = 200;

    /** What names of secrets contain, when letter case and dashes are left aside. */
    private static final List<String> SIGNS = List.of("token", "secret", "consumerkey");

    /** Refers to a bean. */
    private static final String TOKEN_STORE = "tokenstore";

    /** The letters of the options that hold a credential, or may by mistake. */
    private static final Set<String> HOLDERS =
            Stream.concat(OPTIONS.stream(), Stream.of("authStrategy", "tokenStore"))
                    .map(Spelling::letters)
                    .collect(Collectors.toUnmodifiableSet());

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

    /**
     * Lets Camel mask the secrets of a URI wherever it prints that, also if their names are spelled
     * as nobody spells them: with other dashes, or encoded.
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

    /**
     * Camel looks for a part of a name, and takes it for known already if it is one without dashes.
     */
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
            // Its signs of percentage are meant as such
            return spelled;
        }
    }

    /** Whether an option is secret, or has a name so near to one that it may be meant. */
    static boolean isSecret(String spelled) {
        var letters = Spelling.letters(decoded(spelled));
        return !letters.equals(TOKEN_STORE) && SIGNS.stream().anyMatch(letters::contains);
    }
}
