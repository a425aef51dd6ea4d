/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.cameldiscogs.internal.secret.Secrets;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactionTest {

    /**
     * @param authorization what was sent; null for nothing
     */
    private static Redaction redaction(String authorization, String... others) {
        var secrets = new ArrayList<>(List.of(others));
        if (authorization != null) {
            secrets.addAll(SentSecrets.of(authorization));
        }
        return new Redaction(() -> Secrets.of(secrets));
    }

    @Test
    void takesOutTokens() {
        assertThat(redaction("Discogs token=abc123").of("no such token abc123"))
                .isEqualTo("no such token xxxxxx");
        assertThat(redaction("Discogs key=k1, secret=s1").of("k1 and s1"))
                .isEqualTo("xxxxxx and xxxxxx");
    }

    @Test
    void takesOutWhatStrategiesOfUsersSend() {
        assertThat(redaction("Bearer a.b/c==").of("no such token a.b/c=="))
                .isEqualTo("no such token xxxxxx");
        assertThat(redaction("secret").of("what is secret?")).isEqualTo("what is xxxxxx?");
        assertThat(redaction("").of("text")).isEqualTo("text");
    }

    @Test
    void takesOutEncodedAndDecodedValues() {
        var redaction =
                redaction("OAuth oauth_signature=\"a%26b\", oauth_signature_method=\"PLAINTEXT\"");

        assertThat(redaction.of("PLAINTEXT a%26b is a&b")).isEqualTo("PLAINTEXT xxxxxx is xxxxxx");
    }

    @Test
    void takesOutWhatDetailsRepeat() {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("input", Map.of("headers", Arrays.asList("Discogs token=t1", null, 5)));
        detail.put("ctx", null);

        assertThat(redaction("Discogs token=t1").of(List.of(detail)).toString())
                .isEqualTo("[{input={headers=[Discogs token=xxxxxx, null, 5]}, ctx=null}]");
    }

    @Test
    void leavesTextsOfStrangersAlone() {
        assertThat(redaction(null).of("text")).isEqualTo("text");
    }

    @Test
    void makesOneLineWithoutControlCharacters() {
        assertThat(redaction(null).of(" a\u001b[31m\r\n  b\u2028c\u0000")).isEqualTo("a [31m b c");
    }

    @Test
    void shortensWhatIsLong() {
        assertThat(redaction(null).of("x".repeat(10_000))).hasSizeLessThan(600).endsWith(" ...");
    }

    @Test
    void leavesNoHalfOfASecretWhereItCuts() {
        var redaction = redaction("Discogs token=" + "s".repeat(40));

        for (int before = 455; before < 505; before++) {
            assertThat(redaction.of("x".repeat(before) + "s".repeat(40))).doesNotContain("s");
        }
    }

    @Test
    void leavesOutCausesThatShowCredentials() {
        var redaction = redaction("Discogs token=abc123");
        var harmless = new IOException("cut", new IOException("reset"));

        assertThat(redaction.of(harmless)).isSameAs(harmless);
        assertThat(redaction.of(new IOException("abc123"))).isNull();
        assertThat(redaction.of(new IOException("cut", new IOException("at abc123")))).isNull();
        var closing = new IOException("cut");
        closing.addSuppressed(new IOException("abc123"));
        assertThat(redaction.of(closing)).isNull();
    }

    @Test
    void looksThroughACircleOfCauses() {
        var redaction = redaction("Discogs token=abc123");
        var failure = new IOException("cut");
        var harmless = new IOException("reset", failure);
        failure.initCause(harmless);

        assertThat(redaction.of(failure)).isSameAs(failure);
        harmless.addSuppressed(new IOException("abc123"));
        assertThat(redaction.of(failure)).isNull();
    }

    @Test
    void leavesOutCausesThatAreTooLongToBeLookedThrough() {
        assertThat(redaction(null).of(new IOException("x".repeat(100_000)))).isNull();
    }

    @Test
    void looksThroughNoMoreOfATextThanOneCanRead() {
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> {
                    for (var part :
                            List.of("token", "&#", "%41", "\\\\", "<", "\\u0041", "oauth_token ")) {
                        assertThat(
                                        new Redaction(
                                                        () ->
                                                                Secrets.of(List.of("abcdefgh"))
                                                                        .withNewTokens())
                                                .of(part.repeat(1_000_000)))
                                .hasSizeLessThan(600);
                    }
                });
    }

    @Test
    void takesOutBothHalvesOfAPlaintextSignature() {
        var redaction =
                redaction(
                        "OAuth oauth_signature=\"consumer%2526secret%26token%2520secret\","
                                + " oauth_signature_method=\"PLAINTEXT\"");

        assertThat(redaction.of("one is consumer&secret, one is token secret"))
                .isEqualTo("one is xxxxxx, one is xxxxxx");
    }

    @Test
    void knowsEachKindOfHeader() {
        assertThat(SentSecrets.of("Discogs key=k1, secret=s1")).containsExactly("k1", "s1");
        assertThat(SentSecrets.of("Digest username=\"a b\", nonce=\"\""))
                .containsExactly("a b", "");
        assertThat(SentSecrets.of("Bearer abc==")).containsExactly("abc==");
        assertThat(SentSecrets.of("Bearer a.b/c==")).containsExactly("a.b/c==");
        assertThat(SentSecrets.of("Discogs key=k 1, secret=s,1"))
                .containsExactly("key=k 1, secret=s,1");
        assertThat(SentSecrets.of("abc")).containsExactly("abc");
        assertThat(SentSecrets.of("OAuth oauth_version=\"1.0\", oauth_callback=\"https://a\""))
                .isEmpty();
    }

    @Test
    void showsNothingWhereSecretsCannotBeTold() {
        var redaction =
                new Redaction(
                        () -> {
                            throw new IllegalStateException("s3cr3tValue");
                        });

        assertThat(redaction.of("no such token")).isEqualTo("xxxxxx");
        assertThat(redaction.of(new IOException("reset"))).isNull();
    }
}
