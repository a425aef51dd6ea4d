/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts the values of a token store with AES-GCM. A ciphertext names its key, and can be
 * decrypted only in the place it was made for. A writer to the database without a key can neither
 * forge tokens nor move them between accounts, but can delete values, or restore an earlier value
 * of the same place, which is undetectable.
 *
 * <p>Without a key all values are readable and accepted.
 */
final class TokenCipher {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final String ENCRYPTED = "aes-gcm";
    private static final String CLEAR = "clear";
    private static final int VECTOR_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = VECTOR_BYTES + TAG_BITS / Byte.SIZE;
    private static final int FINGERPRINT_BYTES = 4;
    private static final Pattern KEY_NAME = Pattern.compile("[0-9a-f]{8}");

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    /** Null to write clear text. */
    private final @Nullable Key writingKey;

    /**
     * @param encryptionKey the key to write and read with; null to write clear text
     * @param olderEncryptionKey a key to read with only
     * @throws IllegalArgumentException if a key is not Base64 of 16, 24 or 32 bytes
     */
    TokenCipher(@Nullable String encryptionKey, @Nullable String olderEncryptionKey) {
        if (encryptionKey == null && olderEncryptionKey != null) {
            throw new IllegalArgumentException(
                    "olderEncryptionKey: needs an encryptionKey to write with");
        }
        this.writingKey = encryptionKey == null ? null : addKey("encryptionKey", encryptionKey);
        if (olderEncryptionKey != null) {
            addKey("olderEncryptionKey", olderEncryptionKey);
        }
    }

    private Key addKey(String option, String encoded) {
        var key = new SecretKeySpec(keyBytes(option, encoded), "AES");
        var name = HexFormat.of().formatHex(sha256(key.getEncoded()), 0, FINGERPRINT_BYTES);
        keys.put(name, key);
        return new Key(name, key);
    }

    private static byte[] keyBytes(String option, String encoded) {
        try {
            var bytes = Base64.getDecoder().decode(encoded.strip());
            if (bytes.length == 16 || bytes.length == 24 || bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Reported below; the decoder's message shows part of the key
        }
        throw new IllegalArgumentException(
                "%s: is no key; allowed is Base64 of 16, 24 or 32 random bytes, as made by: openssl rand -base64 32"
                        .formatted(option));
    }

    boolean isClear() {
        return writingKey == null;
    }

    /** Whether a value has the form in which this cipher writes. */
    boolean isCurrent(String kept) {
        return kept.startsWith(writingKey == null ? CLEAR + ':' : writingKey.prefix());
    }

    /**
     * @param place where the text is to be stored
     */
    String encrypt(String text, TokenPlace place) {
        if (writingKey == null) {
            return CLEAR + ':' + text;
        }
        var vector = new byte[VECTOR_BYTES];
        random.nextBytes(vector);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, writingKey.secret(), vector, place)
                            .doFinal(text.getBytes(StandardCharsets.UTF_8));
            var both = Arrays.copyOf(vector, vector.length + sealed.length);
            System.arraycopy(sealed, 0, both, vector.length, sealed.length);
            return writingKey.prefix() + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new TokenStoreException("cannot encrypt a token", e);
        }
    }

    /**
     * Decrypts a value. With a key, clear text is rejected: anybody can have written it.
     *
     * @param kept null is rejected like any foreign text
     * @param place where the value was stored
     * @throws TokenStoreException if no key decrypts it; the message does not show it
     */
    String decrypt(@Nullable String kept, TokenPlace place) {
        if (!isClear() && kept != null && isInClear(kept)) {
            throw new TokenStoreException(
                    "%s: is kept in clear, which is not believed where there is an encryptionKey; %s"
                            .formatted(place, place.adviceOnClear()));
        }
        return decryptOrTakeClear(kept, place);
    }

    /** Decrypts a value, also clear text from before there was a key. */
    String decryptOrTakeClear(@Nullable String kept, TokenPlace place) {
        if (kept != null && isInClear(kept)) {
            return kept.substring(CLEAR.length() + 1);
        }
        var parts = kept == null ? new String[0] : kept.split(":", 3);
        if (parts.length < 3
                || !parts[0].equals(ENCRYPTED)
                || !KEY_NAME.matcher(parts[1]).matches()) {
            throw foreign(place);
        }
        var key = keys.get(parts[1]);
        if (key == null) {
            throw new TokenStoreException(
                    "%s: encrypted with the key %s, and there %s"
                            .formatted(place, parts[1], keysAtHand()));
        }
        return new String(open(sealed(parts[2], place), key, place), StandardCharsets.UTF_8);
    }

    private static boolean isInClear(String kept) {
        return kept.startsWith(CLEAR + ':');
    }

    private static byte[] sealed(String encoded, TokenPlace place) {
        try {
            var sealed = Base64.getDecoder().decode(encoded);
            if (sealed.length >= SHORTEST) {
                return sealed;
            }
        } catch (IllegalArgumentException e) {
            // Reported below; the decoder's message shows part of the text
        }
        throw changed(place, null);
    }

    private static byte[] open(byte[] sealed, SecretKeySpec key, TokenPlace place) {
        try {
            var vector = Arrays.copyOf(sealed, VECTOR_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key, vector, place)
                    .doFinal(sealed, VECTOR_BYTES, sealed.length - VECTOR_BYTES);
        } catch (GeneralSecurityException | ProviderException e) {
            throw changed(place, e);
        }
    }

    /** The exception for a value that this store has not written. */
    static TokenStoreException foreign(TokenPlace place) {
        return new TokenStoreException(
                "%s: what is kept there was not written by this store".formatted(place));
    }

    private static TokenStoreException changed(TokenPlace place, @Nullable Exception cause) {
        return new TokenStoreException(
                "%s: what is kept there was changed or belongs elsewhere".formatted(place), cause);
    }

    private String keysAtHand() {
        return keys.isEmpty()
                ? "is no encryptionKey"
                : "are only "
                        + keys.keySet().stream().sorted().collect(Collectors.joining(" and "));
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] vector, TokenPlace place)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, vector));
        cipher.updateAAD(place.associatedData());
        return cipher;
    }

    /** The name under which a request token is stored, from which the token cannot be derived. */
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

    /** A key, and the name that ciphertexts refer to it by. */
    private record Key(String name, SecretKeySpec secret) {

        String prefix() {
            return ENCRYPTED + ':' + name + ':';
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Shows no keys. */
    @Override
    public String toString() {
        return isClear() ? "TokenCipher[clear]" : "TokenCipher[AES-GCM]";
    }
}
