/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import io.github.cameldiscogs.examples.seller.failures.Queues;
import io.github.cameldiscogs.examples.seller.orders.OrderStatus;
import io.github.cameldiscogs.examples.seller.page.BarChart.Bar;
import io.github.cameldiscogs.examples.seller.page.ColumnChart.Column;
import io.github.cameldiscogs.examples.seller.page.ShopFigures.Day;
import io.github.cameldiscogs.examples.seller.page.ShopFigures.SoldTwice;
import io.github.cameldiscogs.examples.seller.page.ShopFigures.StatusCount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One look that tells how the shop is. What cannot be reached is left out, and said so. */
final class OverviewPage {

    static final String PATH = "/";

    private final FormToken token;
    private final Words words;
    private final LetterList letters;

    OverviewPage(FormToken token, Words words) {
        this.token = token;
        this.words = words;
        this.letters = new LetterList(token, words);
    }

    /**
     * @param shop null if the database cannot be reached
     * @param queues null if the broker cannot be reached
     * @param notice HTML
     */
    String content(Instant now, ShopFigures shop, QueueFigures queues, String notice) {
        var parts = new StringBuilder("<h1>The shop at a glance</h1>\n");
        parts.append(notice);
        if (shop == null) {
            parts.append(away("The database cannot be reached. Orders wait in their queues."));
        }
        if (queues == null) {
            parts.append(away("The broker cannot be reached. Nothing is done until it is back."));
        }
        parts.append("<p class=\"small\" id=\"as-of\">As of %s</p>\n".formatted(words.second(now)));
        parts.append(tiles(shop, queues));
        if (queues != null && queues.count(Queues.FAILED) > 0) {
            parts.append(failed(queues));
        }
        if (shop != null && !shop.soldTwice().isEmpty()) {
            parts.append(soldTwice(shop.soldTwice()));
        }
        parts.append("<div class=\"cards\">\n");
        if (shop != null) {
            parts.append(statuses(shop)).append(days(shop)).append(stock(shop));
        }
        if (queues != null) {
            parts.append(depths(queues));
        }
        parts.append("</div>\n");
        if (queues != null && !queues.waiting().isEmpty()) {
            parts.append(waiting(queues));
        }
        return parts.toString();
    }

    private static String away(String text) {
        return "<p class=\"alarm\" role=\"alert\">%s</p>\n".formatted(text);
    }

    private static String tiles(ShopFigures shop, QueueFigures queues) {
        var tiles = new StringBuilder();
        if (queues != null) {
            tiles.append(tile("#failed", queues.count(Queues.FAILED), "failed", "bad"));
        }
        if (shop != null) {
            tiles.append(tile("#sold-twice", shop.soldTwice().size(), "sold twice", "bad"));
            tiles.append(tile("/orders?show=paid", shop.toShip(), "paid, to ship", ""));
            tiles.append(tile("/orders", shop.open(), "open orders", ""));
        }
        if (queues != null) {
            tiles.append(tile("#waiting", queues.count(Queues.WAITING), "waiting", ""));
        }
        return "<ul class=\"tiles\">\n%s</ul>\n".formatted(tiles);
    }

    /** What is not there leads nowhere on the page. */
    private static String tile(String target, long number, String name, String tone) {
        var shown = QueueFigures.words((int) Math.min(number, QueueFigures.MOST_COUNTED));
        var content = "<strong>%s</strong> <span>%s</span>".formatted(shown, name);
        var linked =
                number == 0 && target.startsWith("#")
                        ? content
                        : "<a href=\"%s\">%s</a>".formatted(target, content);
        return "<li class=\"tile%s\">%s</li>\n"
                .formatted(number == 0 || tone.isEmpty() ? "" : " " + tone, linked);
    }

    private String failed(QueueFigures queues) {
        int count = queues.count(Queues.FAILED);
        return """
        <section class="card" id="failed" aria-labelledby="failed-title">
        <h2 id="failed-title">Failed: %s</h2>
        <p class="small">These wait for you. Put right what they say, then try them again.</p>
        %s%s%s</section>
        """
                .formatted(
                        QueueFigures.words(count),
                        letters.replayAll(PATH),
                        letters.failed(queues.failed(), PATH),
                        count > queues.failed().size()
                                ? "<p><a href=\"/failed\">All that failed</a></p>\n"
                                : "");
    }

    private String waiting(QueueFigures queues) {
        int more = queues.count(Queues.WAITING) - queues.waiting().size();
        return """
        <section class="card" id="waiting" aria-labelledby="waiting-title">
        <h2 id="waiting-title">Waiting: %s</h2>
        <p class="small">These are tried again by themselves.</p>
        %s%s</section>
        """
                .formatted(
                        QueueFigures.words(queues.count(Queues.WAITING)),
                        letters.waiting(queues.waiting()),
                        more > 0 ? "<p class=\"small\">Others wait behind these.</p>\n" : "");
    }

    private String soldTwice(List<SoldTwice> orders) {
        return """
        <section class="card" id="sold-twice" aria-labelledby="sold-twice-title">
        <h2 id="sold-twice-title">Sold twice</h2>
        <p class="small">Somebody else has the copy already. Cancel the order, or find another copy.</p>
        <ul class="letters">
        %s</ul>%s</section>
        """
                .formatted(
                        orders.stream().map(this::soldTwice).collect(Collectors.joining()),
                        orders.size() < FigureReader.MOST_SOLD_TWICE
                                ? ""
                                : "<p class=\"small\">There may be more: the oldest come first.</p>\n");
    }

    private String soldTwice(SoldTwice order) {
        return """
        <li class="letter"><h3>%1$s · %2$s</h3>
        <p>%3$s</p>
        <details class="confirm"><summary>Cancel…</summary>
        <form method="post" action="/orders/%4$s/cancellation">%5$s%6$s
        <input type="hidden" name="reason" value="Item Unavailable">
        <p>Discogs tells %7$s that the item is unavailable.</p>
        <button class="danger">Cancel the order</button></form></details></li>
        """
                .formatted(
                        LetterList.order(order.orderId()),
                        Html.escape(order.status()),
                        Html.escape(order.description()),
                        Html.escape(order.orderId()),
                        token.field(),
                        Back.field(PATH),
                        Html.escape(Objects.requireNonNullElse(order.buyer(), "the buyer")));
    }

    private static String statuses(ShopFigures shop) {
        var bars =
                shop.statuses().stream()
                        .map(count -> new Bar(count.status(), count.orders(), tone(count.status())))
                        .toList();
        return """
        <section class="card" aria-labelledby="statuses-title">
        <h2 id="statuses-title">Orders by status</h2>
        %s%s</section>
        """
                .formatted(
                        bars.isEmpty()
                                ? "<p>There are no orders yet.</p>\n"
                                : BarChart.svg("statuses", "Orders by status", bars),
                        bars.isEmpty()
                                ? ""
                                : figures(
                                        List.of("Status", "Orders"),
                                        shop.statuses(),
                                        OverviewPage::row));
    }

    private static String tone(String status) {
        if (!OrderStatus.isSale(status)) {
            return "past";
        }
        return OrderStatus.isOpen(status) ? "plain" : "good";
    }

    private static List<String> row(StatusCount count) {
        return List.of(
                "<a href=\"/orders?show=%s\">%s</a>"
                        .formatted(Html.query(count.status()), Html.escape(count.status())),
                String.valueOf(count.orders()));
    }

    private static String days(ShopFigures shop) {
        var days = shop.days();
        long orders = days.stream().mapToLong(Day::orders).sum();
        var turnover = days.stream().map(Day::turnover).reduce(BigDecimal.ZERO, BigDecimal::add);
        var currency = Objects.requireNonNullElse(shop.currency(), "");
        return """
        <section class="card" aria-labelledby="days-title">
        <h2 id="days-title">The last %1$d days</h2>
        <h3>%2$s</h3>
        %3$s<h3>Turnover %4$s</h3>
        %5$s%6$s<p class="small">Without cancelled and merged orders.</p></section>
        """
                .formatted(
                        days.size(),
                        Words.count(orders, "order"),
                        ColumnChart.svg(
                                "orders-of-days",
                                "Orders of the last days: " + Words.count(orders, "order"),
                                "",
                                columns(days, day -> BigDecimal.valueOf(day.orders()), "")),
                        Words.amount(turnover, currency),
                        ColumnChart.svg(
                                "turnover-of-days",
                                "Turnover of the last days: %s %s".formatted(turnover, currency),
                                currency,
                                columns(days, Day::turnover, " " + currency)),
                        figures(
                                List.of("Day", "Orders", "Turnover"),
                                days,
                                day ->
                                        List.of(
                                                day.date().toString(),
                                                String.valueOf(day.orders()),
                                                Words.amount(day.turnover(), currency))));
    }

    private static List<Column> columns(
            List<Day> days, Function<Day, BigDecimal> number, String unit) {
        return days.stream()
                .map(
                        day ->
                                new Column(
                                        String.valueOf(day.date().getDayOfMonth()),
                                        "%s: %s%s"
                                                .formatted(
                                                        day.date(),
                                                        number.apply(day).toPlainString(),
                                                        unit),
                                        number.apply(day)))
                .toList();
    }

    private static String stock(ShopFigures shop) {
        var stock = shop.stock();
        return """
        <section class="card" aria-labelledby="stock-title">
        <h2 id="stock-title">Stock</h2>
        %s<p class="small">Without a listing, or listed otherwise than in stock: Discogs follows soon.</p></section>
        """
                .formatted(
                        BarChart.svg(
                                "stock",
                                "Stock",
                                List.of(
                                        new Bar("In stock", stock.inStock(), "plain"),
                                        new Bar("For sale on Discogs", stock.forSale(), "plain"),
                                        new Bar("Sold", stock.sold(), "good"),
                                        new Bar("Missing", stock.missing(), "bad"),
                                        new Bar("Without a listing", stock.withoutListing(), "bad"),
                                        new Bar("Listed otherwise", stock.different(), "bad"))));
    }

    private static String depths(QueueFigures queues) {
        return """
        <section class="card" aria-labelledby="queues-title">
        <h2 id="queues-title">Queues</h2>
        %s</section>
        """
                .formatted(
                        BarChart.svg(
                                "queues",
                                "Messages in the queues",
                                queues.depths().entrySet().stream()
                                        .map(
                                                queue ->
                                                        new Bar(
                                                                queue.getKey(),
                                                                queue.getValue(),
                                                                queue.getKey().equals(Queues.FAILED)
                                                                        ? "bad"
                                                                        : "plain"))
                                        .toList()));
    }

    /** The numbers of a picture as a table. */
    private static <T> String figures(
            List<String> names, List<T> values, Function<T, List<String>> row) {
        return "<details><summary>Figures</summary><table><thead>%s</thead><tbody>%s</tbody></table></details>\n"
                .formatted(
                        cells(names, "<th scope=\"col\">%s</th>"),
                        values.stream()
                                .map(value -> cells(row.apply(value), "<td>%s</td>"))
                                .collect(Collectors.joining("\n")));
    }

    private static String cells(List<String> texts, String cell) {
        return texts.stream().map(cell::formatted).collect(Collectors.joining("", "<tr>", "</tr>"));
    }
}
