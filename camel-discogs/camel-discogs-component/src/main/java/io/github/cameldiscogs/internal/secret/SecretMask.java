/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces secrets in endpoint URIs. Camel masks them when it prints a URI, but exchange
 * properties, which routes can print, hold the original. Since Camel identifies endpoints by URI,
 * each secret is replaced by a fingerprint of its own, keyed by a random key in this object so that
 * it reveals nothing.
 */
public final class SecretMask {

    /**
     * A RAW value ends where Camel ends it; without a closing parenthesis it is the rest of the
     * URI.
     */
    private static final String VALUE =
            "RAW(?:\\(|%28).*?(?:\\)|%29)(?=&|$)|RAW(?:\\{|%7B).*?(?:}|%7D)(?=&|$)"
                    + "|RAW(?:[({]|%28|%7B).*|[^&]*";

    private static final Pattern OPTION =
            Pattern.compile(
                    "([?&])([^=&]*)=(" + VALUE + ")", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FINGERPRINT_BYTES = 8;

    private final SecretKeySpec key;

    public SecretMask() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The names of a URI's options as spelled there. */
    static Stream<String> options(String uri) {
        return OPTION.matcher(uri).results().map(option -> option.group(2));
    }

    public String mask(String uri) {
        return OPTION.matcher(uri)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        SecretNames.isSecret(found.group(2))
                                                ? masked(found)
                                                : found.group()));
    }

    private String masked(MatchResult option) {
        return option.group(1) + option.group(2) + "=xxxxxx-" + fingerprint(option.group(3));
    }

    private String fingerprint(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var digest = mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            // Every Java platform has this algorithm
            throw new IllegalStateException(e);
        }
    }
}
