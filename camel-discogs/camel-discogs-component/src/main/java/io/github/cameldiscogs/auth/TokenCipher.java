/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what a token store keeps, with AES-GCM. What is kept says which key opens it, and opens
 * only in the place it was made for: the tokens of one account cannot be given to another by
 * whoever can write to the database. Without a key it leaves everything readable.
 */
final class TokenCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final String ENCRYPTED = "aes-gcm";
    private static final String CLEAR = "clear";
    private static final int VECTOR_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int FINGERPRINT_BYTES = 4;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final String writingKey;

    /**
     * @param encryptionKey the key to write with, and to read with; null to write readable text
     * @param olderEncryptionKey a key only to read with; null for none
     * @throws IllegalArgumentException when a key is not Base64 of 16, 24 or 32 bytes
     */
    TokenCipher(String encryptionKey, String olderEncryptionKey) {
        if (encryptionKey == null && olderEncryptionKey != null) {
            throw new IllegalArgumentException(
                    "olderEncryptionKey: needs an encryptionKey to write with");
        }
        this.writingKey = encryptionKey == null ? null : addKey("encryptionKey", encryptionKey);
        if (olderEncryptionKey != null) {
            addKey("olderEncryptionKey", olderEncryptionKey);
        }
    }

    private String addKey(String option, String encoded) {
        var key = new SecretKeySpec(keyBytes(option, encoded), "AES");
        var name = HexFormat.of().formatHex(sha256(key.getEncoded()), 0, FINGERPRINT_BYTES);
        keys.put(name, key);
        return name;
    }

    private static byte[] keyBytes(String option, String encoded) {
        try {
            var bytes = Base64.getDecoder().decode(encoded.strip());
            if (bytes.length == 16 || bytes.length == 24 || bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below; the decoder's message shows a part of the key
        }
        throw new IllegalArgumentException(
                "%s: is no key; allowed is Base64 of 16, 24 or 32 random bytes, as made by: openssl rand -base64 32"
                        .formatted(option));
    }

    boolean isClear() {
        return writingKey == null;
    }

    /** Whether a text was written in the way in which this cipher writes now. */
    boolean isCurrent(String kept) {
        return kept.startsWith(isClear() ? CLEAR + ':' : prefix(writingKey));
    }

    /**
     * @param place where the text is to be kept
     */
    String encrypt(String text, String place) {
        if (isClear()) {
            return CLEAR + ':' + text;
        }
        var vector = new byte[VECTOR_BYTES];
        random.nextBytes(vector);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.get(writingKey), vector, place)
                            .doFinal(text.getBytes(StandardCharsets.UTF_8));
            var both = Arrays.copyOf(vector, vector.length + sealed.length);
            System.arraycopy(sealed, 0, both, vector.length, sealed.length);
            return prefix(writingKey) + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new TokenStoreException("cannot encrypt a token", e);
        }
    }

    /**
     * @param place where the text was kept
     * @throws TokenStoreException when none of the keys opens it
     */
    String decrypt(String kept, String place) {
        if (kept.startsWith(CLEAR + ':')) {
            return kept.substring(CLEAR.length() + 1);
        }
        var parts = kept.split(":", 3);
        if (parts.length < 3 || !parts[0].equals(ENCRYPTED)) {
            throw new TokenStoreException(
                    "%s: what is kept there was not written by this store".formatted(place));
        }
        var key = keys.get(parts[1]);
        if (key == null) {
            throw new TokenStoreException(
                    "%s: encrypted with the key %s, and there %s"
                            .formatted(place, parts[1], keysAtHand()));
        }
        try {
            var both = Base64.getDecoder().decode(parts[2]);
            var vector = Arrays.copyOf(both, VECTOR_BYTES);
            var text =
                    cipher(Cipher.DECRYPT_MODE, key, vector, place)
                            .doFinal(both, VECTOR_BYTES, both.length - VECTOR_BYTES);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new TokenStoreException(
                    "%s: what is kept there was changed or belongs elsewhere".formatted(place), e);
        }
    }

    private String keysAtHand() {
        return keys.isEmpty()
                ? "is no encryptionKey"
                : "are only "
                        + keys.keySet().stream().sorted().collect(Collectors.joining(" and "));
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] vector, String place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static String prefix(String key) {
        return ENCRYPTED + ':' + key + ':';
    }

    /** The name under which a request token is kept, from which nobody can make the token again. */
    static String fingerprint(String token) {
        return HexFormat.of().formatHex(sha256(token.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            // Every Java platform has this algorithm
            throw new IllegalStateException(e);
        }
    }

    /** Shows nothing of the keys. */
    @Override
    public String toString() {
        return isClear() ? "TokenCipher[clear]" : "TokenCipher[AES-GCM]";
    }
}
