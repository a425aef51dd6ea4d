/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static io.github.cameldiscogs.examples.seller.RunningShop.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files come where the shop has its folder. */
class FilesTest {

    private static final String HOSTILE = "<script>alert('x')</script>";

    @TempDir Path folder;

    /** What was there before the shop starts. */
    private void fill() {
        try (var database = new HikariDataSource()) {
            database.setJdbcUrl("jdbc:h2:file:" + folder.resolve("erp"));
            Database.makeTables(database);
            var rows = new ErpRows(JdbcClient.create(database));
            var now = OffsetDateTime.now();
            rows.buyer(HOSTILE);
            rows.order("1-1", "Payment Received", now, HOSTILE, "25.50");
            rows.item("1-1", 1, HOSTILE, "20.00", "taken");
            rows.item("1-1", 2, "Not in the parcel", "20.00", "released");
            rows.copy("sku", 1, "1-1", "Shelf B7");
            rows.order("1-2", "Shipped", now, HOSTILE, "25.50");
            rows.order("1-3", "New Order", now, HOSTILE, "25.50");
        }
    }

    @Test
    void filesAreWrittenOnceAndWhole() throws IOException {
        fill();
        var files = folder.resolve("files");
        var slip = files.resolve("slips").resolve("1-1.html");
        try (var sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();
                var shop = RunningShop.start(sandbox, folder, Map.of("files.period", "50"))) {
            var csv = files.resolve("orders-%s.csv".formatted(LocalDate.now(ZoneOffset.UTC)));
            soon().untilAsserted(() -> assertThat(csv).exists());
            soon().untilAsserted(() -> assertThat(slip).exists());

            assertThat(csv).content().contains(",1-1,", ",1-2,", ",1-3,");
            assertThat(slip)
                    .content()
                    .contains(
                            "<style>",
                            "@page",
                            "Order 1-1",
                            "Shelf B7",
                            "Near Mint (NM or M-)<br>Sleeve: Very Good (VG)",
                            "1 Groove Street\nVinyl City",
                            "Ring &lt;b&gt;twice&lt;/b&gt;",
                            "&lt;script&gt;")
                    .doesNotContain("<script", "Not in the parcel");
            soon().untilAsserted(
                            () ->
                                    assertThat(shop.column("SELECT order_id FROM packing_slip"))
                                            .contains("1-1")
                                            .doesNotContain("1-2", "1-3"));
            var paid = shop.discogs().order("shellac_sally", shop.discogs().addListing(1));
            Files.delete(slip);
            shop.discogs().pay(paid);

            // By then, the first could have been written once more
            soon().untilAsserted(
                            () ->
                                    assertThat(slip.resolveSibling(paid + ".html"))
                                            .content()
                                            .contains("Order " + paid));
            assertThat(slip).doesNotExist();
            assertThat(files.resolve("slips")).isDirectoryNotContaining("glob:**.writing*");
        }
    }

    @Test
    void aFileThatCannotBeWrittenComesWhenItCan() throws IOException {
        fill();
        var name = "orders-%s.csv".formatted(LocalDate.now(ZoneOffset.UTC));
        var files = folder.resolve("files");
        var obstacle = files.resolve(".writing-" + name).resolve("in the way");
        Files.createDirectories(obstacle);
        try (var sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start();
                var shop = RunningShop.start(sandbox, folder, Map.of("files.period", "50"))) {
            // Both kinds of files are tried as often
            soon().untilAsserted(
                            () ->
                                    assertThat(shop.column("SELECT order_id FROM packing_slip"))
                                            .contains("1-1"));
            assertThat(files.resolve(name)).doesNotExist();

            Files.delete(obstacle);

            soon().untilAsserted(() -> assertThat(files.resolve(name)).content().contains(",1-1,"));
        }
    }
}
