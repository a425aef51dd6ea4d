/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page comes also when what it tells of cannot be reached, and says so. */
class PageAwayTest {

    @TempDir Path folder;

    @Test
    void withoutTheDatabaseOrTheBrokerThePageShowsTheRest() {
        try (var sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();
                var shop = RunningShop.start(sandbox, folder, Map.of("files.period", "500"))) {
            var client = WebClient.of(shop);
            shop.send("shipments", "{}");
            RunningShop.soon()
                    .untilAsserted(() -> assertThat(client.get("/").body()).contains("is missing"));
            var token = client.token("/");

            databaseOf(shop).close();

            assertAway(client.get("/"), "The database cannot be reached");
            assertThat(client.get("/").body()).contains("is missing").doesNotContain("Stock");
            assertAway(client.get("/orders"), "The database cannot be reached");
            assertAway(client.get("/orders/1-1"), "The database cannot be reached");
            assertAway(client.get("/orders/1-1/slip"), "The database cannot be reached");
            assertThat(client.get("/failed").statusCode()).isEqualTo(200);

            shop.broker().close();

            assertAway(client.get("/"), "The broker cannot be reached");
            assertThat(client.get("/").body()).contains("The database cannot be reached");
            assertAway(client.get("/failed"), "The broker cannot be reached");
            var fields = Map.of("id", "ID:1", "token", token);
            assertAway(
                    client.post("/failed/replay", fields, "Origin", client.url()),
                    "The broker cannot be reached");
        }
    }

    private static HikariDataSource databaseOf(RunningShop shop) {
        return (HikariDataSource)
                shop.context().getRegistry().lookupByNameAndType("dataSource", DataSource.class);
    }

    private static void assertAway(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains(words).doesNotContain("Exception", "\tat ");
    }
}
