/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import java.util.List;
import java.util.stream.Collectors;

/** A list of orders. */
final class OrdersPage {

    static final int MOST = 100;

    private final Words words;

    OrdersPage(Words words) {
        this.words = words;
    }

    /**
     * @param show which orders: open, paid, all, or a status
     * @param skip how many are on earlier pages
     * @param lines one more than are shown, if there are more
     */
    String content(String show, int skip, List<Ledger.Line> lines) {
        var shown = lines.stream().limit(MOST).toList();
        return """
        <h1>Orders</h1>
        <nav class="choices" aria-label="Which orders">%s%s%s%s</nav>
        %s%s
        """
                .formatted(
                        choice("open", "Open", show),
                        choice("paid", "Paid, to ship", show),
                        choice("all", "All", show),
                        List.of("open", "paid", "all").contains(show)
                                ? ""
                                : choice(show, show, show),
                        shown.isEmpty() ? "<p>There are none.</p>\n" : table(shown),
                        lines.size() > MOST
                                ? "<p><a class=\"button\" rel=\"next\" href=\"/orders?show=%s&amp;skip=%d\">More orders</a></p>"
                                        .formatted(Html.query(show), skip + MOST)
                                : "");
    }

    private static String choice(String show, String name, String current) {
        return "<a href=\"/orders?show=%s\"%s>%s</a> "
                .formatted(
                        Html.query(show),
                        show.equals(current) ? " aria-current=\"page\"" : "",
                        Html.escape(name));
    }

    private String table(List<Ledger.Line> lines) {
        return """
        <table class="list">
        <thead><tr><th scope="col">Order</th><th scope="col">Status</th><th scope="col">Buyer</th><th scope="col">Items</th><th scope="col">Total</th><th scope="col">Created</th></tr></thead>
        <tbody>
        %s</tbody></table>
        """
                .formatted(lines.stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(Ledger.Line line) {
        return """
        <tr><td data-name="Order"><a href="/orders/%1$s">%1$s</a></td><td data-name="Status">%2$s</td><td data-name="Buyer">%3$s</td><td data-name="Items">%4$d%5$s</td><td data-name="Total">%6$s</td><td data-name="Created">%7$s</td></tr>
        """
                .formatted(
                        Html.escape(line.orderId()),
                        Html.escape(line.status()),
                        Html.escape(line.buyer()),
                        line.items(),
                        line.unavailable() == 0
                                ? ""
                                : " <strong class=\"bad\">%d sold twice</strong>"
                                        .formatted(line.unavailable()),
                        Words.amount(line.total(), line.currency()),
                        words.time(line.created()));
    }
}
