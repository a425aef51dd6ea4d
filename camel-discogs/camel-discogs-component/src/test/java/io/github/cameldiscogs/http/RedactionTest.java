/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {

    @Test
    void takesOutTokens() {
        assertThat(Redaction.redact("no such token abc123", "Discogs token=abc123"))
                .isEqualTo("no such token xxxxxx");
        assertThat(Redaction.redact("k1 and s1", "Discogs key=k1, secret=s1"))
                .isEqualTo("xxxxxx and xxxxxx");
    }

    @Test
    void takesOutEncodedAndDecodedValues() {
        var authorization = "OAuth oauth_signature=\"a%26b\", oauth_signature_method=\"PLAINTEXT\"";

        assertThat(Redaction.redact("PLAINTEXT a%26b is a&b", authorization))
                .isEqualTo("PLAINTEXT xxxxxx is xxxxxx");
    }

    @Test
    void leavesTextsOfStrangersAlone() {
        assertThat(Redaction.redact("text", null)).isEqualTo("text");
    }
}
