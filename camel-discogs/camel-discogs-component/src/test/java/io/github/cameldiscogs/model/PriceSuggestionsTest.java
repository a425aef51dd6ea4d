/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import static io.github.cameldiscogs.internal.json.RecordDocuments.assertSameJson;
import static io.github.cameldiscogs.internal.json.RecordDocuments.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.internal.json.DiscogsJson;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceSuggestionsTest {

    @Test
    void pricesAreFoundByCondition() throws Exception {
        var json =
                """
                {"Very Good (VG)": {"currency": "EUR", "value": 9},
                 "Mint (M)": {"currency": "EUR", "value": 89.34117647058824}}""";
        var suggestions = DiscogsJson.read(json, PriceSuggestions.class);

        assertThat(suggestions.byCondition())
                .containsExactly(
                        Map.entry("Very Good (VG)", new Money("EUR", new BigDecimal("9"), null)),
                        Map.entry(
                                "Mint (M)",
                                new Money("EUR", new BigDecimal("89.34117647058824"), null)));
        assertThat(suggestions.otherFields()).isEmpty();
        assertSameJson(DiscogsJson.write(suggestions), tree(json));
    }

    @Test
    void whatIsNoPriceIsKept() throws Exception {
        var json =
                """
                {"Mint (M)": null, "message": "none", "Fair (F)": {"currency": "EUR", "value": 1}}""";
        var suggestions = DiscogsJson.read(json, PriceSuggestions.class);

        assertThat(suggestions.byCondition()).containsOnlyKeys("Fair (F)");
        assertThat(suggestions.otherFields()).containsOnlyKeys("Mint (M)", "message");
        assertSameJson(DiscogsJson.write(suggestions), tree(json));
    }

    @Test
    void aPriceOfOtherStructureIsKept() throws Exception {
        var json = "{\"Mint (M)\": {\"value\": [1]}, \"Fair (F)\": [{\"value\": 1}]}";
        var suggestions = DiscogsJson.read(json, PriceSuggestions.class);

        assertThat(suggestions.byCondition()).containsOnlyKeys("Mint (M)");
        assertThat(suggestions.byCondition().get("Mint (M)").value()).isNull();
        assertThat(suggestions.otherFields()).containsOnlyKeys("Fair (F)");
        assertSameJson(DiscogsJson.write(suggestions), tree(json));
    }
}
