/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCipherTest {

    private static final String KEY = key(32, 1);
    private static final String OTHER_KEY = key(32, 2);

    private static String key(int length, int firstByte) {
        var bytes = new byte[length];
        bytes[0] = (byte) firstByte;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void opensWhatItEncrypted(int keyLength) {
        var cipher = new TokenCipher(key(keyLength, 1), null);

        var kept = cipher.encrypt("tökén", "account a");

        assertThat(kept).doesNotContain("tökén").startsWith("aes-gcm:");
        assertThat(cipher.decrypt(kept, "account a")).isEqualTo("tökén");
    }

    @Test
    void neverEncryptsInTheSameWayTwice() {
        var cipher = new TokenCipher(KEY, null);
        var kept = new HashSet<String>();

        for (int i = 0; i < 1_000; i++) {
            kept.add(cipher.encrypt("token", "account a"));
        }

        assertThat(kept).hasSize(1_000);
    }

    @Test
    void opensWithEitherKeyAndWritesWithTheNewer() {
        var before = new TokenCipher(KEY, null).encrypt("token", "p");
        var rotated = new TokenCipher(OTHER_KEY, KEY);

        assertThat(rotated.decrypt(before, "p")).isEqualTo("token");
        assertThat(rotated.isCurrent(before)).isFalse();
        var after = rotated.encrypt("token", "p");
        assertThat(rotated.isCurrent(after)).isTrue();
        assertThat(new TokenCipher(OTHER_KEY, null).decrypt(after, "p")).isEqualTo("token");
        assertThatThrownBy(() -> new TokenCipher(KEY, null).decrypt(after, "p"))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("p: encrypted with the key ")
                .hasMessageContaining("there are only ");
    }

    @Test
    void opensWhatWasKeptInClearBefore() {
        var before = new TokenCipher(null, null).encrypt("token", "p");

        assertThat(new TokenCipher(KEY, null).decrypt(before, "p")).isEqualTo("token");
    }

    @Test
    void saysThatTheKeyIsMissing() {
        var kept = new TokenCipher(KEY, null).encrypt("token", "account a");

        assertThatThrownBy(() -> new TokenCipher(null, null).decrypt(kept, "account a"))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("account a")
                .hasMessageContaining("there is no encryptionKey");
    }

    @Test
    void opensOnlyInItsPlace() {
        var cipher = new TokenCipher(KEY, null);
        var kept = cipher.encrypt("token", "account a");

        assertThatThrownBy(() -> cipher.decrypt(kept, "account b"))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("was changed or belongs elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aes-gcm:", "rot13:x", "token"})
    void refusesWhatItDidNotWrite(String kept) {
        var cipher = new TokenCipher(KEY, null);

        assertThatThrownBy(() -> cipher.decrypt(kept, "p")).isInstanceOf(TokenStoreException.class);
    }

    @Test
    void refusesWhatWasCutOrChanged() {
        var cipher = new TokenCipher(KEY, null);
        var kept = cipher.encrypt("token", "p");
        var changed =
                kept.substring(0, 20) + (kept.charAt(20) == 'A' ? 'B' : 'A') + kept.substring(21);

        assertThatThrownBy(() -> cipher.decrypt(changed, "p"))
                .isInstanceOf(TokenStoreException.class);
        assertThatThrownBy(() -> cipher.decrypt(kept.substring(0, 20), "p"))
                .isInstanceOf(TokenStoreException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cr3t!", "c2hvcnQ="})
    void refusesWhatIsNoKeyWithoutShowingIt(String key) {
        assertThatThrownBy(() -> new TokenCipher(key, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "encryptionKey: is no key; allowed is Base64 of 16, 24 or 32")
                .hasNoCause()
                .message()
                .doesNotContain("s3cr3t", "c2hvcnQ=");
    }

    @Test
    void refusesAnOlderKeyAlone() {
        assertThatThrownBy(() -> new TokenCipher(null, KEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs an encryptionKey");
    }
}
