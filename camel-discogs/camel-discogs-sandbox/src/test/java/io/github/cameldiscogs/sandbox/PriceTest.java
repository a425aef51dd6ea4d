/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameldiscogs.sandbox.ApiClient.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTest {

    @RegisterExtension
    static final DiscogsSandboxExtension DISCOGS =
            DiscogsSandboxExtension.with(DiscogsSandbox.builder().rateLimit(RateLimit.none()));

    private ApiClient user;
    private ApiClient stranger;

    @BeforeEach
    void connect(DiscogsSandbox sandbox) {
        user = ApiClient.user(sandbox);
        stranger = ApiClient.stranger(sandbox);
    }

    @ParameterizedTest
    @CsvSource({"10.00,USD,0.9", "20.5000,USD,1.845", "10.00/EUR,EUR,0.9", "1000.0/JPY,JPY,90"})
    void feesAreAShareOfThePrice(String path, String currency, double fee) {
        var reply = user.get("/marketplace/fee/" + path).json();

        assertThat(reply.path("currency").asText()).isEqualTo(currency);
        assertThat(reply.path("value").asDouble()).isEqualTo(fee);
    }

    @Test
    void feesNeedDecimalsAndAKnownCurrency() {
        assertThat(user.get("/marketplace/fee/10").status()).isEqualTo(404);
        assertThat(user.get("/marketplace/fee/-1.00").status()).isEqualTo(404);
        assertThat(user.get("/marketplace/fee/10.00/DM").message())
                .startsWith("Invalid currency: expected one of USD, GBP");
    }

    @Test
    void suggestionsFallFromGradeToGrade() {
        var path = "/marketplace/price_suggestions/" + release(true);
        var suggestions = user.get(path).json();

        assertThat(Reply.keys(suggestions))
                .startsWith("Mint (M)", "Near Mint (NM or M-)")
                .endsWith("Poor (P)")
                .hasSize(8);
        double before = Double.MAX_VALUE;
        for (var suggestion : suggestions) {
            assertThat(suggestion.path("value").asDouble()).isLessThan(before);
            before = suggestion.path("value").asDouble();
        }
        assertThat(stranger.get(path).status()).isEqualTo(401);
        assertThat(user.get("/marketplace/price_suggestions/" + release(false)).text())
                .isEqualTo("{}");
    }

    @Test
    void statisticsHaveNoPriceWhenNothingIsForSale() {
        var stats = stranger.get("/marketplace/stats/" + release(false)).json();

        assertThat(stats.path("lowest_price").isNull()).isTrue();
        // Recorded in 2026; null before
        assertThat(stats.path("num_for_sale").asInt(-1)).isZero();
        assertThat(stats.path("blocked_from_sale").asBoolean()).isFalse();
    }

    @Test
    void statisticsAgreeWithTheReleaseAndAreConverted() {
        int id = release(true);
        var release = stranger.get("/releases/" + id).json();
        var dollars = stranger.get("/marketplace/stats/" + id).json();
        var francs = stranger.get("/marketplace/stats/" + id + "?curr_abbr=CHF").json();

        assertThat(dollars.path("num_for_sale")).isEqualTo(release.path("num_for_sale"));
        assertThat(dollars.at("/lowest_price/value").asDouble())
                .isEqualTo(release.path("lowest_price").asDouble());
        assertThat(francs.at("/lowest_price/currency").asText()).isEqualTo("CHF");
        assertThat(francs.at("/lowest_price/value").asDouble())
                .isEqualTo(Math.round(release.path("lowest_price").asDouble() * 88) / 100.0);
        // Here the parameter has no effect (API section 8, item 7)
        JsonNode same = stranger.get("/releases/" + id + "?curr_abbr=CHF").json();
        assertThat(same).isEqualTo(release);
    }

    private int release(boolean forSale) {
        for (int id = 1; ; id++) {
            var release = stranger.get("/releases/" + id).json();
            if (release.path("num_for_sale").asInt() > 0 == forSale) {
                return id;
            }
        }
    }
}
