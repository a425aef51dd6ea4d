/* SPDX-License-Identifier: Apache-2.0 */
package outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.cameldiscogs.DiscogsConstants;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;

class RoutesTest {

    @Test
    void javaAndYaml() throws Exception {
        try (var discogs = DiscogsSandbox.start()) {
            var main = new Main();
            main.addInitialProperty("camel.component.discogs.api-url", discogs.apiUrl());
            main.addInitialProperty(
                    "camel.component.discogs.user-token", DiscogsSandbox.USER_TOKEN);
            main.configure().addRoutesBuilder(new Titles());
            main.start();
            try {
                var template = main.getCamelTemplate();
                assertEquals(
                        DiscogsSandbox.USERNAME,
                        template.requestBody("direct:identity", null, String.class));
                assertFalse(
                        template.requestBodyAndHeader(
                                        "direct:title",
                                        null,
                                        DiscogsConstants.RELEASE_ID,
                                        249504,
                                        String.class)
                                .isEmpty());
            } finally {
                main.stop();
            }
        }
    }
}
