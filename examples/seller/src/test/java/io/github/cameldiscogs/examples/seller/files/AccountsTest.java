/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.examples.seller.ErpDatabases;
import io.github.cameldiscogs.examples.seller.ErpRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of days hold what the database holds, exact to the cent. */
class AccountsTest {

    private static final String DATABASES =
            "io.github.cameldiscogs.examples.seller.ErpDatabases#all";
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-30T12:30:00Z");
    private static final String HEADER =
            "date,order,status,buyer,items,items_net,shipping,total,fee,tax,refunded,currency\r\n";

    @TempDir Path folder;

    private Instant now = NOW.toInstant();

    private Accounts accounts(DataSource database, String percent) {
        return new Accounts(
                JdbcClient.create(database),
                folder,
                ZONE,
                92,
                new Taxes(new BigDecimal(percent)),
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                });
    }

    private static ErpRows rows(DataSource database) {
        var rows = new ErpRows(JdbcClient.create(database));
        rows.buyer("ann");
        return rows;
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void aFileHoldsTheOrdersOfItsDay(DataSource database) {
        var rows = rows(database);
        rows.buyer("=SUM(A1),\"x\"");
        rows.order("1-1", "Shipped", NOW, "ann", "29.70");
        rows.item("1-1", 1, "One", "12.10", "taken");
        rows.item("1-1", 2, "Two", "12.10", "taken");
        rows.item("1-1", 3, "Taken out of the order", "99.00", "released");
        rows.payment("1-1", "received", "29.70", NOW);
        rows.payment("1-1", "refunded", "1.10", NOW.plusHours(1));
        rows.payment("1-1", "refunded", "2.20", NOW.plusHours(2));
        rows.order(
                "1-2",
                "Cancelled (Item Unavailable)",
                NOW.plusMinutes(1),
                "=SUM(A1),\"x\"",
                "15.50");
        rows.item("1-2", 4, "Three", "10.00", "released");
        // In Berlin it is the next day
        rows.order("1-3", "New Order", OffsetDateTime.parse("2026-11-30T23:00:00Z"), "ann", "5.50");

        var files = accounts(database, "19").changed();

        assertThat(files)
                .extracting(DayFile::name)
                .containsExactlyInAnyOrder("orders-2026-11-30.csv", "orders-2026-12-01.csv");
        assertThat(files)
                .extracting(file -> new String(file.content(), UTF_8))
                .containsExactlyInAnyOrder(
                        HEADER
                                + "2026-11-30,1-1,Shipped,ann,2,20.34,5.50,29.70,0.80,4.74,3.30,EUR\r\n"
                                + "2026-11-30,1-2,Cancelled (Item Unavailable),\"'=SUM(A1),\"\"x\"\"\",1,8.40,5.50,15.50,0.80,2.47,,EUR\r\n",
                        HEADER + "2026-12-01,1-3,New Order,ann,0,,5.50,5.50,0.80,0.88,,EUR\r\n");
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void onlyWhatHasChangedIsWrittenAgain(DataSource database) throws IOException {
        var rows = rows(database);
        rows.order("1-1", "Shipped", NOW, "ann", "29.70");
        rows.order("1-2", "Shipped", NOW.minusDays(50), "ann", "29.70");
        rows.order("1-3", "Shipped", NOW.minusDays(92), "ann", "29.70");
        var accounts = accounts(database, "0");
        for (var file : accounts.changed()) {
            Files.write(folder.resolve(file.name()), file.content());
        }
        assertThat(folder)
                .isDirectoryNotContaining("glob:**2026-08*")
                .isDirectoryContaining("glob:**orders-2026-11-30.csv");
        assertThat(accounts.changed()).isEmpty();

        rows.payment("1-2", "refunded", "29.70", NOW);

        assertThat(accounts.changed())
                .extracting(DayFile::name)
                .containsExactly("orders-2026-10-11.csv");
    }

    @ParameterizedTest
    @CsvSource({"=1", "+1", "-1", "@a", "'\t=1'", "'\r=1'"})
    void aNameIsNoFormula(String name) throws IOException {
        var source = ErpDatabases.all().findFirst().orElseThrow().getPayload();
        var rows = new ErpRows(JdbcClient.create(source));
        rows.buyer(name);
        rows.order("1-1", "Shipped", NOW, name, "1.00");

        var file = accounts(source, "0").changed().get(0);

        assertThat(new String(file.content(), UTF_8))
                .contains("'" + name)
                .doesNotContain("," + name);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void filesAreDueWhenAnHourHasBegun(DataSource database) throws IOException {
        rows(database).order("1-1", "Shipped", NOW, "ann", "1.00");
        var accounts = accounts(database, "0");
        assertThat(accounts.isDue()).isTrue();
        var changed = accounts.changed();
        // Until all of them are seen to be written
        assertThat(accounts.isDue()).isTrue();
        for (var file : changed) {
            Files.write(folder.resolve(file.name()), file.content());
        }
        assertThat(accounts.isDue()).isTrue();

        assertThat(accounts.changed()).isEmpty();

        assertThat(accounts.isDue()).isFalse();
        now = now.plus(Duration.ofMinutes(29));
        assertThat(accounts.isDue()).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(accounts.isDue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 119.00, 0.00", "19, 119.00, 19.00", "7, 0.01, 0.00", "7.7, 10.00, 0.71"})
    void taxesAreContained(String percent, String amount, String tax) {
        var taxes = new Taxes(new BigDecimal(percent));
        var total = new BigDecimal(amount);

        assertThat(taxes.in(total)).isEqualTo(tax);
        assertThat(taxes.net(total).add(taxes.in(total))).isEqualTo(amount);
    }
}
