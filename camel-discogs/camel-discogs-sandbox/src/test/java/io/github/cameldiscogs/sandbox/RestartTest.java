/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A sandbox of the same seed and time gives the same answers again, in whatever order it is asked.
 */
class RestartTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-11T11:11:11Z"), ZoneOffset.UTC);
    private static final List<String> PATHS =
            List.of(
                    "/releases/1",
                    "/releases/249504",
                    "/releases/1234567",
                    "/masters/1000",
                    "/masters/77/versions?per_page=100",
                    "/artists/1/releases?sort=title",
                    "/artists/108713/releases",
                    "/artists/5000",
                    "/labels/1/releases",
                    "/labels/4",
                    "/database/search?q=rain&sort=label",
                    "/database/search?track=rain&per_page=5",
                    "/users/crate_digger",
                    "/users/crate_digger/collection/folders/0/releases",
                    "/users/crate_digger/wants",
                    "/users/crate_digger/inventory",
                    "/users/crate_digger/contributions",
                    "/users/plattenkeller/submissions",
                    "/users/plattenkeller/inventory?sort=price",
                    "/users/crate_digger/lists",
                    "/marketplace/orders",
                    "/marketplace/price_suggestions/249504",
                    "/marketplace/stats/249504");

    @Test
    void givesTheSameAnswers() {
        var shuffled = new ArrayList<>(PATHS);
        Collections.shuffle(shuffled, new Random(3));

        assertThat(answers(1, shuffled)).isEqualTo(answers(1, PATHS));
    }

    @Test
    void givesOthersForAnotherSeed() {
        var one = answers(1, PATHS);
        var another = answers(2, PATHS);

        assertThat(PATHS).filteredOn(path -> one.get(path).equals(another.get(path))).isEmpty();
    }

    private static Map<String, String> answers(long seed, List<String> paths) {
        try (var sandbox = start(seed)) {
            var user = ApiClient.user(sandbox);
            var answers = new HashMap<String, String>();
            for (var path : paths) {
                var reply = user.get(path);
                assertThat(reply.status()).as(path).isEqualTo(200);
                answers.put(path, reply.text());
            }
            return answers;
        }
    }

    private static DiscogsSandbox start(long seed) {
        return DiscogsSandbox.builder()
                .seed(seed)
                .clock(CLOCK)
                .publicUrl("http://discogs.test")
                .rateLimit(RateLimit.none())
                .start();
    }
}
