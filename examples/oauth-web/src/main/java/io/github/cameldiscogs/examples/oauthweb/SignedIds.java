/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ids of browsers that show by themselves who has made them, so that nothing has to be kept for
 * those who only look. The key lives as long as the application runs.
 */
final class SignedIds {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key = new SecretKeySpec(bytes(), ALGORITHM);

    /** A new id, with its signature behind a full stop. */
    String create() {
        var name = secret();
        return name + '.' + signature("id", name);
    }

    boolean isOurs(String id) {
        var parts = id.split("\\.", -1);
        return parts.length == 2 && Visit.same(parts[1], signature("id", parts[0]));
    }

    /** What the forms carry that were sent to the browser with this id. */
    String csrfToken(String id) {
        return signature("form", id);
    }

    /** What nobody can guess, and which is not signed. */
    String secret() {
        return text(bytes());
    }

    /** Signatures for one purpose are none for another. */
    private String signature(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return text(mac.doFinal((purpose + ' ' + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bytes() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
