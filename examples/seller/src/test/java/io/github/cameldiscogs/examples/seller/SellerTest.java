/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop as somebody starts it who has only just found it. */
class SellerTest {

    @TempDir Path folder;

    @Test
    void somebodyBuysInAShopWithoutCredentials() throws Exception {
        try (var shop = ShopProcess.startWithoutCredentials(folder)) {
            soon().untilAsserted(
                            () ->
                                    assertThat(shop.output())
                                            .contains("DISCOGS_USER_TOKEN is not set")
                                            .containsPattern("order \\d+-\\d+: New Order")
                                            .containsPattern("order \\d+-\\d+: Shipped"));
            assertThat(shop.page().get("/").statusCode()).isEqualTo(200);
            assertThat(folder.resolve("target")).isDirectoryContaining("glob:**sandbox-shop-*");
            shop.stop();
        }
    }
}
