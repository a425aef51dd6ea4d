/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.files;

import io.github.cameldiscogs.examples.seller.orders.OrderStatus;
import io.github.cameldiscogs.examples.seller.page.Ledger;
import io.github.cameldiscogs.examples.seller.page.NotPossibleException;
import io.github.cameldiscogs.examples.seller.page.Replies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.Exchange;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes packing slips: for the page, and once for each paid order as a file. */
public final class Slips {

    private static final String LINKED_STYLE = "<link rel=\"stylesheet\" href=\"/slip.css\">";
    private static final int MOST_AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final PackingSlip slip;

    Slips(JdbcClient jdbc, Ledger ledger, PackingSlip slip) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.slip = slip;
    }

    /** Shows the slip of an order. */
    public void show(Exchange exchange) {
        var orderId = exchange.getMessage().getHeader("order", String.class);
        var order =
                ledger.order(orderId)
                        .orElseThrow(() -> NotPossibleException.gone("There is no such order."));
        Replies.page(exchange, slip.html(order, ledger.items(orderId), LINKED_STYLE));
    }

    /** The numbers of orders that are paid, not yet sent, and have no file yet. */
    public List<String> missing() {
        var paid =
                ledger.statuses(status -> OrderStatus.isPaid(status) && OrderStatus.isOpen(status));
        if (paid.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT order_id FROM customer_order
                        WHERE status IN (:paid)
                            AND NOT EXISTS (
                                SELECT 1 FROM packing_slip WHERE packing_slip.order_id = customer_order.order_id
                            )
                        ORDER BY created, order_id LIMIT :most
                        """)
                .param("paid", paid)
                .param("most", MOST_AT_ONCE)
                .query(String.class)
                .list();
    }

    /** The content of the file of an order, which needs no other file. */
    public byte[] file(String orderId) {
        var order = ledger.order(orderId).orElseThrow();
        return slip.html(order, ledger.items(orderId), "<style>\n" + style() + "</style>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Notes that an order has its file: it is not written again, also if somebody removes it. */
    public void written(String orderId) {
        jdbc.sql("INSERT INTO packing_slip (order_id) VALUES (:order)")
                .param("order", orderId)
                .update();
    }

    private static String style() {
        try (var in = Slips.class.getResourceAsStream("/web/slip.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
