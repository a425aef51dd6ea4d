/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactionTest {

    @Test
    void takesOutTokens() {
        assertThat(new Redaction("Discogs token=abc123").of("no such token abc123"))
                .isEqualTo("no such token xxxxxx");
        assertThat(new Redaction("Discogs key=k1, secret=s1").of("k1 and s1"))
                .isEqualTo("xxxxxx and xxxxxx");
    }

    @Test
    void takesOutWhatStrategiesOfUsersSend() {
        assertThat(new Redaction("Bearer a.b/c==").of("no such token a.b/c=="))
                .isEqualTo("no such token xxxxxx");
        assertThat(new Redaction("secret").of("what is secret?")).isEqualTo("what is xxxxxx?");
        assertThat(new Redaction("").of("text")).isEqualTo("text");
    }

    @Test
    void takesOutEncodedAndDecodedValues() {
        var redaction =
                new Redaction(
                        "OAuth oauth_signature=\"a%26b\", oauth_signature_method=\"PLAINTEXT\"");

        assertThat(redaction.of("PLAINTEXT a%26b is a&b")).isEqualTo("PLAINTEXT xxxxxx is xxxxxx");
    }

    @Test
    void takesOutWhatDetailsRepeat() {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("input", Map.of("headers", Arrays.asList("Discogs token=t1", null, 5)));
        detail.put("ctx", null);

        assertThat(new Redaction("Discogs token=t1").of(List.of(detail)).toString())
                .isEqualTo("[{input={headers=[xxxxxx, null, 5]}, ctx=null}]");
    }

    @Test
    void leavesTextsOfStrangersAlone() {
        assertThat(new Redaction(null).of("text")).isEqualTo("text");
    }

    @Test
    void makesOneLineWithoutControlCharacters() {
        assertThat(new Redaction(null).of(" a\u001b[31m\r\n  b\u2028c\u0000"))
                .isEqualTo("a [31m b c");
    }

    @Test
    void shortensWhatIsLong() {
        assertThat(new Redaction(null).of("x".repeat(10_000)))
                .hasSizeLessThan(600)
                .endsWith(" ...");
    }

    @Test
    void leavesNoHalfOfASecretWhereItCuts() {
        var redaction = new Redaction("Discogs token=" + "s".repeat(40));

        for (int before = 455; before < 505; before++) {
            assertThat(redaction.of("x".repeat(before) + "s".repeat(40))).doesNotContain("s");
        }
    }

    @Test
    void leavesOutCausesThatShowCredentials() {
        var redaction = new Redaction("Discogs token=abc123");
        var harmless = new IOException("cut", new IOException("reset"));

        assertThat(redaction.of(harmless)).isSameAs(harmless);
        assertThat(redaction.of(new IOException("abc123"))).isNull();
        assertThat(redaction.of(new IOException("cut", new IOException("at abc123")))).isNull();
        var closing = new IOException("cut");
        closing.addSuppressed(new IOException("abc123"));
        assertThat(redaction.of(closing)).isNull();
    }
}
