/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConstantMemoryTest {

    private static final int ITEMS = 1_000_000;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void isEnoughForAMillionItems() throws Exception {
        try (var sandbox =
                DiscogsSandbox.builder()
                        .collectionSize(ITEMS)
                        .rateLimit(RateLimit.none())
                        .keepRequests(1)
                        .start()) {
            var output =
                    JavaProgram.start(
                                    List.of("-Xmx64m"),
                                    CollectionCounter.class,
                                    sandbox.apiUrl(),
                                    DiscogsSandbox.USER_TOKEN,
                                    String.valueOf(ITEMS))
                            .output();

            assertThat(output).contains("items: %1$d, distinct: %1$d".formatted(ITEMS));
        }
    }
}
