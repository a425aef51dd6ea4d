/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes the secrets out of endpoint URIs. Camel masks them where it prints a URI, and keeps the URI
 * as it is in exchange properties, which routes can print. Since Camel takes endpoints of the same
 * URI for the same endpoint, a fingerprint remains: it differs from secret to secret, and with a
 * key that lives only in this object it tells nothing of the secret.
 */
final class SecretMask {

    private static final Pattern SECRET =
            Pattern.compile(
                    "([?&](?!tokenStore=)[^=&]*(?:token|secret|consumerkey)[^=&]*=)"
                            + "(RAW\\(.*?\\)(?=&|$)|RAW\\{.*?}(?=&|$)|[^&]*)",
                    Pattern.CASE_INSENSITIVE);
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FINGERPRINT_BYTES = 8;

    private final SecretKeySpec key;

    SecretMask() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    String mask(String uri) {
        return SECRET.matcher(uri)
                .replaceAll(found -> found.group(1) + "xxxxxx-" + fingerprint(found.group(2)));
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
