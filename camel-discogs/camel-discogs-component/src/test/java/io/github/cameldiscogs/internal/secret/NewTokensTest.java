/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTokensTest {

    private static final Secrets SECRETS = Secrets.of(List.of("known secret"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oauth_token=n3w&oauth_token_secret=n3w",
                "OAUTH_TOKEN=n3w",
                "oauth_token%3Dn3w%26oauth_callback_confirmed%3Dtrue",
                "{\"oauth_token\": \"n3w\", \"oauth_verifier\": \"n3w\"}",
                "{\"name\": \"token\", \"value\": \"n3w\"}",
                "<td>Token secret</td><td>n3w</td>",
                "<input name='oauth_verifier' value='n3w'/>",
                "the known secret and token=n3w"
            })
    void areFoundByTheNamesOfTheirFields(String answer) {
        var shown = SECRETS.withNewTokens().masked(answer);

        assertThat(shown).contains("xxxxxx").doesNotContain("n3w", "known secret");
    }

    @Test
    void leaveTheNamesOfFieldsAndAllOthers() {
        assertThat(
                        SECRETS.withNewTokens()
                                .masked("oauth_token=n3w&oauth_callback_confirmed=true&id=n3w"))
                .isEqualTo("oauth_token=xxxxxx&oauth_callback_confirmed=true&id=n3w");
    }

    @Test
    void areNotLookedForElsewhere() {
        assertThat(SECRETS.masked("token=n3w")).isEqualTo("token=n3w");
    }
}
