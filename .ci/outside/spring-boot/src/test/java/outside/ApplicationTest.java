/* SPDX-License-Identifier: Apache-2.0 */
package outside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import org.apache.camel.ProducerTemplate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
class ApplicationTest {

    private static final DiscogsSandbox DISCOGS = DiscogsSandbox.start();

    @Autowired private ProducerTemplate template;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("camel.component.discogs.api-url", DISCOGS::apiUrl);
        registry.add("camel.component.discogs.user-token", () -> DiscogsSandbox.USER_TOKEN);
    }

    @AfterAll
    static void stop() {
        DISCOGS.close();
    }

    @Test
    void theYamlRouteRuns() {
        assertEquals(
                DiscogsSandbox.USERNAME,
                template.requestBody("direct:identity", null, String.class));
    }
}
