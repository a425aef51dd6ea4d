/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSecretsTest {

    private static String shown(String secret, String text) {
        return Secrets.of(List.of(secret)).masked(text);
    }

    @ParameterizedTest
    @CsvSource({
        "key, xxxxxx",
        "the key.key is key, the xxxxxx.xxxxxx is xxxxxx",
        "monkey keys, monkey keys",
        "monkeys, monkeys",
        "Key, Key"
    })
    void areFoundAsWholeWordsWhenTheyAreShort(String text, String shown) {
        assertThat(shown("key", text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "aAbBcCdDeE, xxxxxx",
        "-aAbBcCdD-, -xxxxxx-",
        "-bBcCdDeE-, -xxxxxx-",
        "-aAbBcCd-, -aAbBcCd-",
        "xaAbBcCdDeEx, xxxxxxxx",
        "AABBCCDD, xxxxxx",
        "'aA bB, cC-dD', xxxxxx",
        "%61A%62B%63CdDeE, xxxxxx",
        "YUFiQmNDZERlRQ==, xxxxxxQ==",
        "6141624263436444, xxxxxx"
    })
    void areFoundByEightOfTheirCharacters(String text, String shown) {
        assertThat(shown("aAbBcCdDeE", text)).isEqualTo(shown);
    }

    /** As stand-ins of tests. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invalid consumer token. Please register an app before making requests.",
                "oauth_token_secret and oauth_signature_method"
            })
    void maskNoWordsOfTheProtocol(String words) {
        assertThat(shown("oauth_signature_method consumer token", words)).isEqualTo(words);
    }

    @Test
    void areNothingWhenTheyAreMissingOrBlank() {
        assertThat(Secrets.of(Arrays.asList(null, "", "  ")).masked("a  b")).isEqualTo("a  b");
    }

    @Test
    void areFoundThoughTheyWereEncodedUpToFourTimes() {
        assertThat(shown("abcdefgh", "%252525" + "2561bcdefgh")).isEqualTo("xxxxxx");
    }
}
