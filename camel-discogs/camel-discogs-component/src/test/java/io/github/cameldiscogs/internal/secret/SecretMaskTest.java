/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretMaskTest {

    private static final String FINGERPRINT = "xxxxxx-[0-9a-f]{16}";

    private final SecretMask mask = new SecretMask();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3cret",
                "s3cret$1\\",
                "",
                "RAW(s3&cret)",
                "RAW(s3)cret)",
                "RAW{s3&cret}",
                "raw(s3&cret)",
                "RAW%28s3&cret%29",
                "RAW%7bs3&cret%7d",
                "s3%26cret",
                "s3\ncret"
            })
    void replacesAValueUpToItsEnd(String value) {
        assertThat(mask.mask("discogs:identity?userToken=" + value + "&raw=true"))
                .matches("discogs:identity\\?userToken=" + FINGERPRINT + "&raw=true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAW(s3&cret", "RAW{s3&cret", "RAW%28s3&cret", "RAW(s3&cret}"})
    void replacesAllBehindARawValueWithoutAnEnd(String value) {
        assertThat(mask.mask("discogs:identity?userToken=" + value + "&raw=true"))
                .matches("discogs:identity\\?userToken=" + FINGERPRINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "userToken",
                "user-token",
                "USERTOKEN",
                "user%54oken",
                "consumerKey",
                "consumer-key",
                "consumerSecret",
                "accessToken",
                "accessTokenSecret",
                "mySecret",
                "%tokens"
            })
    void replacesTheValuesOfOptionsWhoseNamesSoundSecret(String name) {
        assertThat(mask.mask("discogs:release?id=1&" + name + "=s3cret"))
                .matches("discogs:release\\?id=1&" + name + "=" + FINGERPRINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "discogs:identity",
                "discogs:identity?",
                "discogs:release?id=249504&raw=RAW(true)",
                "discogs:identity?tokenStore=#store",
                "discogs:identity?%74okenStore=#store&consumer=ann&%=b&=c",
                "discogs:identity?token-store=#store&id=$1\\"
            })
    void leavesOthersAsTheyAre(String uri) {
        assertThat(mask.mask(uri)).isEqualTo(uri);
    }

    /** Else two endpoints would be one. */
    @ParameterizedTest
    @CsvSource({"s3cret, s3cret, true", "s3cret, s3creT, false", "a, RAW(a), false"})
    void keepsDifferentSecretsApart(String one, String other, boolean areSame) {
        var masked = mask.mask("discogs:identity?userToken=" + one);

        assertThat(masked.equals(mask.mask("discogs:identity?userToken=" + other)))
                .isEqualTo(areSame);
    }

    /** Nobody can find out a secret by masking many. */
    @Test
    void replacesASecretByAnotherTextInAnotherProgram() {
        var uri = "discogs:identity?userToken=s3cret";

        assertThat(mask.mask(uri)).isNotEqualTo(new SecretMask().mask(uri));
    }
}
