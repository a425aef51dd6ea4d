/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.examples.seller.ErpRows;
import io.github.cameldiscogs.examples.seller.page.ShopFigures.SoldTwice;
import io.github.cameldiscogs.examples.seller.page.ShopFigures.StatusCount;
import io.github.cameldiscogs.examples.seller.page.ShopFigures.Stock;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of the page are those of the database. */
class FigureReaderTest {

    private static final String DATABASES =
            "io.github.cameldiscogs.examples.seller.ErpDatabases#all";

    /** There it is the next day already. */
    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-30T12:00:00Z");

    private static ShopFigures read(DataSource database) {
        var clock = Clock.fixed(NOW.toInstant(), ZONE);
        return new FigureReader(JdbcClient.create(database), ZONE, clock).read();
    }

    private static ErpRows rows(DataSource database) {
        var rows = new ErpRows(JdbcClient.create(database));
        rows.buyer("ann");
        return rows;
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void anEmptyShopHasNoNumbers(DataSource database) {
        var figures = read(database);

        assertThat(figures.statuses()).isEmpty();
        assertThat(figures.days()).hasSize(14).allMatch(day -> day.orders() == 0);
        assertThat(figures.currency()).isNull();
        assertThat(figures.stock()).isEqualTo(new Stock(0, 0, 0, 0, 0, 0));
        assertThat(figures.soldTwice()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void daysBeginInTheZoneOfTheShop(DataSource database) {
        var rows = rows(database);
        rows.order(
                "1-1", "New Order", OffsetDateTime.parse("2026-11-30T10:59:59Z"), "ann", "10.01");
        rows.order("1-2", "Shipped", OffsetDateTime.parse("2026-11-30T11:00:00Z"), "ann", "20.02");
        rows.order("1-3", "Shipped", NOW, "ann", "30.03");
        rows.order("1-4", "Merged", NOW, "ann", "40.04");
        rows.order("1-5", "Cancelled (Non-Paying Buyer)", NOW, "ann", "50.05");
        rows.order("1-6", "Shipped", NOW.minusDays(30), "ann", "60.06");

        var figures = read(database);

        assertThat(figures.statuses())
                .containsExactly(
                        new StatusCount("Shipped", 3),
                        new StatusCount("Cancelled (Non-Paying Buyer)", 1),
                        new StatusCount("Merged", 1),
                        new StatusCount("New Order", 1));
        assertThat(figures.open()).isEqualTo(1);
        assertThat(figures.currency()).isEqualTo("EUR");
        assertThat(figures.days().subList(12, 14))
                .containsExactly(
                        new ShopFigures.Day(LocalDate.of(2026, 11, 30), 1, new BigDecimal("10.01")),
                        new ShopFigures.Day(LocalDate.of(2026, 12, 1), 2, new BigDecimal("50.05")));
        assertThat(figures.days().subList(0, 12)).allMatch(day -> day.orders() == 0);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void stockIsComparedWithWhatIsListed(DataSource database) {
        var rows = rows(database);
        rows.stock("same", "10");
        rows.listing("same", 1L, "for sale", "10.00");
        rows.stock("cheaper", "9");
        rows.listing("cheaper", 2L, "for sale", "10");
        rows.stock("new", "10");
        rows.stock("asked for", "10");
        rows.listing("asked for", null, "creating", "10");
        rows.copy("sold", 3, "till:1", "A1");
        rows.listing("sold", 3L, "for sale", "10");

        assertThat(read(database).stock()).isEqualTo(new Stock(4, 3, 1, 0, 2, 2));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void openOrdersForACopyOfSomebodyElseAreTold(DataSource database) {
        var rows = rows(database);
        rows.order("1-1", "New Order", NOW, "ann", "10");
        rows.item("1-1", 1, "First", "5", "unavailable");
        rows.item("1-1", 2, "Second", "5", "unavailable");
        rows.order("1-2", "Cancelled (Item Unavailable)", NOW, "ann", "10");
        rows.item("1-2", 3, "Third", "5", "unavailable");
        rows.order("1-3", "New Order", NOW, "ann", "10");
        rows.item("1-3", 4, "Fourth", "5", "taken");

        assertThat(read(database).soldTwice())
                .isEqualTo(List.of(new SoldTwice("1-1", "New Order", "ann", "First")));
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void manyOrdersTakeAsManyQueriesAsOne(DataSource database) {
        var rows = rows(database);
        rows.order("1-1", "New Order", NOW, "ann", "10");
        int queriesForOne = queries(database);
        for (int i = 2; i <= 300; i++) {
            rows.order("1-" + i, "New Order", NOW.minusHours(i), "ann", "10");
            rows.item("1-" + i, i, "Record " + i, "10", i % 2 == 0 ? "taken" : "unavailable");
        }

        assertThat(queries(database)).isEqualTo(queriesForOne).isLessThan(10);
    }

    /** How many the overview and the list of orders take. */
    private static int queries(DataSource database) {
        var count = new AtomicInteger();
        var counted = counting(database, count);
        read(counted);
        var ledger = new Ledger(JdbcClient.create(counted));
        ledger.orders(ledger.statuses(status -> true), 0, 100);
        return count.get();
    }

    private static DataSource counting(DataSource database, AtomicInteger count) {
        return (DataSource)
                Proxy.newProxyInstance(
                        FigureReaderTest.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (proxy, method, arguments) ->
                                method.invoke(database, arguments) instanceof Connection connection
                                        ? counting(connection, count)
                                        : null);
    }

    private static Connection counting(Connection connection, AtomicInteger count) {
        return (Connection)
                Proxy.newProxyInstance(
                        FigureReaderTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")) {
                                count.incrementAndGet();
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
