/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import io.github.cameldiscogs.examples.seller.orders.OrderStatus;
import io.github.cameldiscogs.examples.seller.page.ShopFigures.Day;
import io.github.cameldiscogs.examples.seller.page.ShopFigures.SoldTwice;
import io.github.cameldiscogs.examples.seller.page.ShopFigures.StatusCount;
import io.github.cameldiscogs.examples.seller.page.ShopFigures.Stock;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in the ERP how the shop is, with as many queries for many orders as for few. */
final class FigureReader {

    static final int DAYS = 14;
    static final int MOST_SOLD_TWICE = 20;

    private static final long SECONDS = Duration.ofMinutes(15).toSeconds();

    private final JdbcClient jdbc;
    private final ZoneId zone;
    private final Clock clock;

    /**
     * Orders in one currency. Databases differ in what the day of a time is; in each zone, days
     * begin with a quarter of an hour.
     *
     * @param quarterHour counted from 1970 on
     * @param currency null if it is not known
     */
    private record Sales(long quarterHour, String currency, long orders, BigDecimal turnover) {

        LocalDate date(ZoneId zone) {
            return LocalDate.ofInstant(Instant.ofEpochSecond(quarterHour * SECONDS), zone);
        }
    }

    /**
     * @param zone in which days begin
     */
    FigureReader(JdbcClient jdbc, ZoneId zone, Clock clock) {
        this.jdbc = jdbc;
        this.zone = zone;
        this.clock = clock;
    }

    ShopFigures read() {
        var statuses = statuses();
        var sales = sales(statuses);
        var currency = mostUsedCurrency(sales);
        return new ShopFigures(
                statuses, days(sales, currency), currency, stock(), soldTwice(statuses));
    }

    private List<StatusCount> statuses() {
        return jdbc.sql(
                        """
                        SELECT status, COUNT(*) AS orders FROM customer_order
                        GROUP BY status ORDER BY orders DESC, status
                        """)
                .query(StatusCount.class)
                .list();
    }

    private List<Sales> sales(List<StatusCount> statuses) {
        var counted =
                statuses.stream().map(StatusCount::status).filter(OrderStatus::isSale).toList();
        if (counted.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT quarter_hour, currency, COUNT(*) AS orders, SUM(total) AS turnover
                        FROM (
                            SELECT
                                CAST(FLOOR(EXTRACT(EPOCH FROM created) / 900) AS BIGINT) AS quarter_hour,
                                currency, total
                            FROM customer_order WHERE created >= :since AND status IN (:counted)
                        ) AS sale
                        GROUP BY quarter_hour, currency
                        """)
                .param("since", firstDay().atStartOfDay(zone).toOffsetDateTime())
                .param("counted", counted)
                .query(Sales.class)
                .list();
    }

    private LocalDate firstDay() {
        return LocalDate.ofInstant(clock.instant(), zone).minusDays(DAYS - 1L);
    }

    private static String mostUsedCurrency(List<Sales> sales) {
        return sales.stream()
                .filter(some -> some.currency() != null)
                .collect(
                        Collectors.groupingBy(
                                Sales::currency, Collectors.summingLong(Sales::orders)))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private List<Day> days(List<Sales> sales, String currency) {
        return firstDay()
                .datesUntil(firstDay().plusDays(DAYS))
                .map(date -> day(date, sales, currency))
                .toList();
    }

    private Day day(LocalDate date, List<Sales> sales, String currency) {
        var ofDay = sales.stream().filter(some -> some.date(zone).equals(date)).toList();
        var turnover =
                ofDay.stream()
                        .filter(some -> some.currency() != null && some.turnover() != null)
                        .filter(some -> some.currency().equals(currency))
                        .map(Sales::turnover)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Day(date, ofDay.stream().mapToLong(Sales::orders).sum(), turnover);
    }

    private Stock stock() {
        return jdbc.sql(
                        """
                        SELECT
                            COUNT(*) FILTER (WHERE stock.state = 'in stock') AS in_stock,
                            COUNT(*) FILTER (WHERE listing.state = 'for sale') AS for_sale,
                            COUNT(*) FILTER (WHERE stock.state = 'sold') AS sold,
                            COUNT(*) FILTER (WHERE stock.state = 'missing') AS missing,
                            COUNT(*) FILTER (
                                WHERE stock.state = 'in stock' AND listing.listing_id IS NULL
                            ) AS without_listing,
                            (
                                SELECT COUNT(*) FROM stock_difference WHERE step IN ('delete', 'edit', 'look')
                            ) AS different
                        FROM stock LEFT JOIN listing ON listing.sku = stock.sku
                        """)
                .query(Stock.class)
                .single();
    }

    private List<SoldTwice> soldTwice(List<StatusCount> statuses) {
        var open = statuses.stream().map(StatusCount::status).filter(OrderStatus::isOpen).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT customer_order.order_id, status, buyer, MIN(order_item.description) AS description
                        FROM customer_order
                        JOIN order_item ON order_item.order_id = customer_order.order_id
                        WHERE order_item.state = 'unavailable' AND status IN (:open)
                        GROUP BY customer_order.order_id, status, buyer, created
                        ORDER BY created, customer_order.order_id
                        LIMIT :most
                        """)
                .param("open", open)
                .param("most", MOST_SOLD_TWICE)
                .query(SoldTwice.class)
                .list();
    }
}
