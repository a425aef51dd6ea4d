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
 * Takes the secrets out of endpoint URIs. Camel masks them where it prints a URI, and keeps the URI
 * as it is in exchange properties, which routes can print. Since Camel takes endpoints of the same
 * URI for the same endpoint, a fingerprint remains: it differs from secret to secret, and with a
 * key that lives only in this object it tells nothing of the secret.
 */
public final class SecretMask {

    /** What is kept raw ends where Camel sees the end; never closed, it is all that follows. */
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

    /** The names of the options of a URI, as they are spelled there. */
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
