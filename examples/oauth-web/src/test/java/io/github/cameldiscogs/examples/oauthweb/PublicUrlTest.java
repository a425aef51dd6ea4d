/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, true, 127.0.0.1",
        "http://127.0.0.1, true, 127.0.0.1",
        "http://127.9.9.9:1, true, 127.0.0.1",
        "http://[::1]:8080, true, 127.0.0.1",
        "https://records.example.com, false, 0.0.0.0",
        "https://localhost.example.com, false, 0.0.0.0",
        "https://127.0.0.1.example.com:8443, false, 0.0.0.0"
    })
    void saysWhoCanCome(String origin, boolean loopback, String host) {
        var publicUrl = new PublicUrl(origin);

        assertThat(publicUrl.isLoopback()).isEqualTo(loopback);
        assertThat(new Settings(1, publicUrl, null, null, null, null, null, null, null).host())
                .isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://records.example.com",
                "http://localhost.example.com",
                "http://192.168.1.2:8080",
                "http://localhost@records.example.com",
                "https://user:word@records.example.com",
                "https://records.example.com/",
                "https://records.example.com/path",
                "https://records.example.com?x",
                "HTTPS://records.example.com",
                "ftp://localhost",
                "records.example.com",
                ""
            })
    void refusesWhatWouldGiveSessionsAway(String origin) {
        assertThatThrownBy(() -> new PublicUrl(origin))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("PUBLIC_URL ");
    }
}
