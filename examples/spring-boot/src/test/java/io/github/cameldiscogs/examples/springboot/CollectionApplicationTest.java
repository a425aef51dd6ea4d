/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Durations.ONE_MINUTE;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
class CollectionApplicationTest {

    private static final DiscogsSandbox SANDBOX = DiscogsSandbox.start();

    @DynamicPropertySource
    static void sandbox(DynamicPropertyRegistry registry) {
        registry.add("camel.component.discogs.api-url", SANDBOX::apiUrl);
        registry.add("discogs.user-token", () -> DiscogsSandbox.USER_TOKEN);
    }

    @AfterAll
    static void closeSandbox() {
        SANDBOX.close();
    }

    @Test
    void printsCopiesOfTheCollection(CapturedOutput output) {
        await().atMost(ONE_MINUTE).until(() -> copies(output) == 5);

        assertThat(output).doesNotContain(DiscogsSandbox.USER_TOKEN);
    }

    private static long copies(CapturedOutput output) {
        return output.toString().lines().filter(line -> line.matches(".* Copy \\d+: .+")).count();
    }
}
