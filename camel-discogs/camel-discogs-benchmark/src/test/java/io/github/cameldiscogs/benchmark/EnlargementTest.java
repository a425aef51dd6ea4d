/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnlargementTest {

    private static final byte[] PAGE =
            "{\"releases\": [{\"id\": 1, \"artists\": [{\"name\": \"Nobody\"}]}, {\"id\": 2}]}"
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void repeatsWhatIsInTheItems() throws Exception {
        var enlarged = Enlargement.of(PAGE, 1_000, "releases");

        assertThat(enlarged).hasSizeBetween(950, 1_050);
        var items = new ObjectMapper().readTree(enlarged).get("releases");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("artists"))
                .isNotEmpty()
                .allMatch(artist -> artist.get("name").textValue().equals("Nobody"));
    }
}
