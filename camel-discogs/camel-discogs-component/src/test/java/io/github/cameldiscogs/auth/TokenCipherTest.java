/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCipherTest {

    private static final String KEY = key(32, 1);
    private static final String OTHER_KEY = key(32, 2);
    private static final TokenPlace ACCOUNT = TokenPlace.ofAccount("a");

    private static String key(int length, int firstByte) {
        var bytes = new byte[length];
        bytes[0] = (byte) firstByte;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void opensWhatItEncrypted(int keyLength) {
        var cipher = new TokenCipher(key(keyLength, 1), null);

        var kept = cipher.encrypt("tökén", ACCOUNT);

        assertThat(kept).doesNotContain("tökén").startsWith("aes-gcm:");
        assertThat(cipher.decrypt(kept, ACCOUNT)).isEqualTo("tökén");
    }

    @Test
    void neverEncryptsInTheSameWayTwice() {
        var cipher = new TokenCipher(KEY, null);
        var kept = new HashSet<String>();

        for (int i = 0; i < 1_000; i++) {
            kept.add(cipher.encrypt("token", ACCOUNT));
        }

        assertThat(kept).hasSize(1_000);
    }

    @Test
    void opensWithEitherKeyAndWritesWithTheNewer() {
        var before = new TokenCipher(KEY, null).encrypt("token", ACCOUNT);
        var rotated = new TokenCipher(OTHER_KEY, KEY);

        assertThat(rotated.decrypt(before, ACCOUNT)).isEqualTo("token");
        assertThat(rotated.isCurrent(before)).isFalse();
        var after = rotated.encrypt("token", ACCOUNT);
        assertThat(rotated.isCurrent(after)).isTrue();
        assertThat(new TokenCipher(OTHER_KEY, null).decrypt(after, ACCOUNT)).isEqualTo("token");
        assertThatThrownBy(() -> new TokenCipher(KEY, null).decrypt(after, ACCOUNT))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining(ACCOUNT + ": encrypted with the key ")
                .hasMessageContaining("there are only ");
    }

    @Test
    void takesWhatIsInClearOnlyWhereItIsAskedTo() {
        var clear = new TokenCipher(null, null).encrypt("token", ACCOUNT);
        var cipher = new TokenCipher(KEY, null);

        assertThat(cipher.decryptOrTakeClear(clear, ACCOUNT)).isEqualTo("token");
        assertThatThrownBy(() -> cipher.decrypt(clear, ACCOUNT))
                .isInstanceOf(TokenStoreException.class)
                .hasMessage(
                        "account 'a' in discogs_access_token: is kept in clear, which is not believed where there is an encryptionKey; if it was kept before there was a key, call reencrypt(), else remove the account and let its user authorize again");
    }

    @Test
    void saysThatTheKeyIsMissing() {
        var kept = new TokenCipher(KEY, null).encrypt("token", ACCOUNT);

        assertThatThrownBy(() -> new TokenCipher(null, null).decrypt(kept, ACCOUNT))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("account 'a' in discogs_access_token")
                .hasMessageContaining("there is no encryptionKey");
    }

    @Test
    void opensOnlyInItsPlace() {
        var cipher = new TokenCipher(KEY, null);
        var kept = cipher.encrypt("token", ACCOUNT);

        assertThatThrownBy(() -> cipher.decrypt(kept, TokenPlace.ofAccount("b")))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("was changed or belongs elsewhere");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "aes-gcm:",
                "aes-gcm::",
                "aes-gcm:00000000:",
                "aes-gcm:s3cr3t:AAAA",
                "clear",
                "Clear:s3cr3t",
                " clear:s3cr3t",
                "rot13:s3cr3t",
                "s3cr3t"
            })
    void refusesWhatItDidNotWrite(String kept) {
        var cipher = new TokenCipher(KEY, null);

        assertThatThrownBy(() -> cipher.decrypt(kept, ACCOUNT))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageStartingWith(ACCOUNT + ": ")
                .hasNoCause()
                .message()
                .doesNotContain("s3cr3t");
    }

    /** Of valid text with bytes changed, cut out and inserted, with a seed that never changes. */
    @Test
    void opensMutationsToWhatWasKeptOrNotAtAll() {
        var random = new Random(20261129);
        var cipher = new TokenCipher(KEY, OTHER_KEY);
        int opened = 0;
        for (int round = 0; round < 10_000; round++) {
            var text = "token" + round + "\nsecret";
            var mutated = mutate(cipher.encrypt(text, ACCOUNT), random);
            try {
                assertThat(cipher.decrypt(mutated, ACCOUNT)).isEqualTo(text);
                opened++;
            } catch (TokenStoreException e) {
                assertThat(e).hasMessageStartingWith(ACCOUNT + ": ");
            }
        }
        assertThat(opened).isLessThan(1_000);
    }

    private static String mutate(String kept, Random random) {
        var text = new StringBuilder(kept);
        for (int change = random.nextInt(3); change >= 0; change--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(20));
            var character = (char) random.nextInt(random.nextBoolean() ? 128 : 65_536);
            switch (random.nextInt(4)) {
                case 0 -> text.setCharAt(at, character);
                case 1 -> text.insert(at, character);
                case 2 -> text.insert(at, kept, at % kept.length(), kept.length());
                default -> text.delete(at, end);
            }
            if (text.isEmpty()) {
                return "";
            }
        }
        return text.toString();
    }

    @Test
    void refusesWhatWasCutOrChanged() {
        var cipher = new TokenCipher(KEY, null);
        var kept = cipher.encrypt("token", ACCOUNT);
        var changed =
                kept.substring(0, 20) + (kept.charAt(20) == 'A' ? 'B' : 'A') + kept.substring(21);

        assertThatThrownBy(() -> cipher.decrypt(changed, ACCOUNT))
                .isInstanceOf(TokenStoreException.class);
        assertThatThrownBy(() -> cipher.decrypt(kept.substring(0, 20), ACCOUNT))
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
