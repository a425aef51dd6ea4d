/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://api.discogs.com, https://api.discogs.com",
        "https://API.Discogs.com/, https://api.discogs.com",
        "HTTPS://api.discogs.com:8443, https://api.discogs.com:8443",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "http://localhost:1, http://localhost:1",
        "http://[::1]:81, http://[::1]:81",
        "https://api.discogs.com:443, https://api.discogs.com",
        "https://api.discogs.com:, https://api.discogs.com",
        "http://localhost:80, http://localhost",
        "http://localhost:443, http://localhost:443",
        "https://api.discogs.com:80, https://api.discogs.com:80"
    })
    void isSchemeHostAndPort(String value, String origin) {
        assertThat(Origin.of("apiUrl", value)).hasToString(origin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://api.discogs.com",
                "http://localhost.example.com",
                "http://127.0.0.1.example.com",
                "http://10.0.0.1"
            })
    void isNotInClearButOnThisMachine(String value) {
        assertThatThrownBy(() -> Origin.of("apiUrl", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("apiUrl")
                .hasMessageContaining("in clear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.discogs.com",
                "ftp://api.discogs.com",
                "https://user:pass@api.discogs.com",
                "https://api.discogs.com/v2",
                "https://api.discogs.com?token=x",
                "https://api.discogs.com#x",
                "https:///path",
                "not a url"
            })
    void isNothingElse(String value) {
        assertThatThrownBy(() -> Origin.of("apiUrl", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("apiUrl: not an origin")
                .hasMessageNotContainingAny("pass");
    }
}
