/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import com.github.scribejava.core.utils.OAuthEncoder;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The secrets in a header {@code Authorization} that was sent, of any strategy. */
final class SentSecrets {

    private static final String PAIR = "(\\w+)=(?:\"([^\"]*)\"|([^\",\\s]+))";
    private static final Pattern ONE_PAIR = Pattern.compile(PAIR);
    private static final Pattern PAIRS = Pattern.compile(PAIR + "(?:\\s*,\\s*" + PAIR + ")*");

    /**
     * A single token68, which may end in {@code =} without being a pair (RFC 7235, section 2.1).
     */
    private static final Pattern ONE_TOKEN = Pattern.compile("[\\w.~+/-]+=*");

    private static final Set<String> NO_SECRETS =
            Set.of("oauth_signature_method", "oauth_version", "oauth_timestamp", "oauth_callback");

    private static final String SIGNATURE = "oauth_signature";

    private SentSecrets() {}

    /**
     * @param authorization the value of the header
     */
    static List<String> of(String authorization) {
        var credentials = authorization.substring(authorization.indexOf(' ') + 1).strip();
        return ONE_TOKEN.matcher(credentials).matches() || !PAIRS.matcher(credentials).matches()
                ? List.of(credentials)
                : ofPairs(credentials);
    }

    private static List<String> ofPairs(String credentials) {
        return ONE_PAIR.matcher(credentials)
                .results()
                .filter(pair -> !NO_SECRETS.contains(pair.group(1)))
                .flatMap(
                        pair ->
                                values(
                                        pair.group(1),
                                        pair.group(2) == null ? pair.group(3) : pair.group(2)))
                .toList();
    }

    /**
     * A PLAINTEXT signature is two secrets, each encoded before both are joined and encoded (RFC
     * 5849, section 3.4.4).
     */
    private static Stream<String> values(String name, String value) {
        return name.equals(SIGNATURE)
                ? Stream.concat(Stream.of(value), Stream.of(decoded(value).split("&")))
                : Stream.of(value);
    }

    private static String decoded(String value) {
        try {
            return OAuthEncoder.decode(value);
        } catch (IllegalArgumentException e) {
            // Not percent-encoded: the value is the secret itself
            return value;
        }
    }
}
