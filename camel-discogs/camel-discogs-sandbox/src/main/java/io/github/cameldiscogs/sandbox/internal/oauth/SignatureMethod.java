/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.oauth;

import io.github.cameldiscogs.sandbox.internal.http.PercentEncoding;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The two signature methods of Discogs (API section 3.3). */
enum SignatureMethod {
    HMAC_SHA1("HMAC-SHA1") {
        @Override
        String signature(String baseString, String key) {
            try {
                var mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
                var digest = mac.doFinal(baseString.getBytes(StandardCharsets.UTF_8));
                return Base64.getEncoder().encodeToString(digest);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java runtime has HmacSHA1", e);
            }
        }
    },
    PLAINTEXT("PLAINTEXT") {
        @Override
        String signature(String baseString, String key) {
            return key;
        }
    };

    private final String wireName;

    SignatureMethod(String wireName) {
        this.wireName = wireName;
    }

    static Optional<SignatureMethod> of(String wireName) {
        return Arrays.stream(values()).filter(m -> m.wireName.equals(wireName)).findFirst();
    }

    /**
     * @param tokenSecret empty before there is a token
     */
    String sign(String baseString, String consumerSecret, String tokenSecret) {
        var key =
                PercentEncoding.encode(consumerSecret) + "&" + PercentEncoding.encode(tokenSecret);
        return signature(baseString, key);
    }

    abstract String signature(String baseString, String key);
}
