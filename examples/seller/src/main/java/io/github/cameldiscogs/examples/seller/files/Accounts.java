/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.files;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a CSV of the orders of each day. What becomes of an order later, such as a refund, is in
 * the file of the day on which it was made.
 */
public final class Accounts {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT
                    .builder()
                    .setHeader(
                            "date",
                            "order",
                            "status",
                            "buyer",
                            "items",
                            "items_net",
                            "shipping",
                            "total",
                            "fee",
                            "tax",
                            "refunded",
                            "currency")
                    .get();

    /** With one of these a cell of a spreadsheet begins to calculate. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final JdbcClient jdbc;
    private final Path folder;
    private final ZoneId zone;
    private final int days;
    private final Taxes taxes;
    private final Clock clock;
    private volatile Instant written = Instant.MIN;

    /**
     * @param folder with the files
     * @param zone in which days begin
     * @param days for which the files are kept as the orders are, that of today included
     */
    Accounts(JdbcClient jdbc, Path folder, ZoneId zone, int days, Taxes taxes, Clock clock) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.zone = zone;
        this.days = days;
        this.taxes = taxes;
        this.clock = clock;
    }

    /**
     * Whether an hour has begun since all files were seen to be written: midnight begins one as
     * well.
     */
    public boolean isDue() {
        return written.isBefore(
                clock.instant().atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant());
    }

    /**
     * The files that are not as the orders are, each as a whole. They are due until there are none:
     * a folder that cannot be written for a while makes no hour without files.
     */
    public List<DayFile> changed() {
        var now = clock.instant();
        var first = LocalDate.ofInstant(now, zone).minusDays(days - 1L);
        var sales = sales(first).stream().collect(Collectors.groupingBy(sale -> sale.date(zone)));
        var changed =
                sales.entrySet().stream()
                        .map(day -> file(day.getKey(), day.getValue()))
                        .filter(file -> !file.isIn(folder))
                        .toList();
        if (changed.isEmpty()) {
            written = now;
        }
        return changed;
    }

    private List<Sale> sales(LocalDate first) {
        return jdbc.sql(
                        """
                        SELECT
                            customer_order.order_id, status, created, buyer, currency, shipping, fee, total,
                            COALESCE(item.items, 0) AS items, COALESCE(item.kept_items, 0) AS kept_items,
                            item.goods, item.kept_goods, refund.refunded
                        FROM customer_order
                        LEFT JOIN (
                            SELECT
                                order_id, COUNT(*) AS items, SUM(price) AS goods,
                                COUNT(*) FILTER (WHERE state <> 'released') AS kept_items,
                                SUM(price) FILTER (WHERE state <> 'released') AS kept_goods
                            FROM order_item GROUP BY order_id
                        ) AS item ON item.order_id = customer_order.order_id
                        LEFT JOIN (
                            SELECT order_id, SUM(amount) AS refunded FROM payment
                            WHERE kind = 'refunded' GROUP BY order_id
                        ) AS refund ON refund.order_id = customer_order.order_id
                        WHERE created >= :first
                        ORDER BY created, customer_order.order_id
                        """)
                .param("first", first.atStartOfDay(zone).toOffsetDateTime())
                .query(Sale.class)
                .list();
    }

    private DayFile file(LocalDate date, List<Sale> sales) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, FORMAT)) {
            for (var sale : sales) {
                csv.printRecord(row(date, sale));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DayFile(
                "orders-%s.csv".formatted(date), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> row(LocalDate date, Sale sale) {
        return List.of(
                date.toString(),
                text(sale.orderId()),
                text(sale.status()),
                text(sale.buyer()),
                String.valueOf(sale.itemsOfOrder()),
                amount(taxes.net(sale.price())),
                amount(sale.shipping()),
                amount(sale.total()),
                amount(sale.fee()),
                amount(taxes.in(sale.total())),
                amount(sale.refunded()),
                text(sale.currency()));
    }

    private static String amount(BigDecimal amount) {
        return amount == null ? "" : amount.toPlainString();
    }

    /** A spreadsheet shows what others have written, and does not calculate it. */
    private static String text(String text) {
        if (text == null) {
            return "";
        }
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
