/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.examples.seller.failures.Queues;
import io.github.cameldiscogs.examples.seller.orders.Cancellation;
import io.github.cameldiscogs.examples.seller.orders.Invoice;
import io.github.cameldiscogs.examples.seller.orders.OrderStatus;
import io.github.cameldiscogs.examples.seller.orders.Shipment;
import java.util.List;
import org.apache.camel.Exchange;

/** What the buttons of the page do: each puts a message into a queue, or takes one out. */
public final class Buttons {

    static final int LONGEST_CARRIER = 60;
    static final int LONGEST_TRACKING_NUMBER = 100;
    static final List<String> REASONS =
            List.of("Item Unavailable", "Non-Paying Buyer", "Per Buyer's Request");

    private static final String GONE =
            "That message is not there any more: it was tried again or dropped before.";
    private static final int LONGEST_ID = 200;

    private final Ledger ledger;
    private final Queues queues;
    private final FormToken token;
    private final ObjectMapper mapper = new ObjectMapper();

    Buttons(Ledger ledger, Queues queues, FormToken token) {
        this.ledger = ledger;
        this.queues = queues;
        this.token = token;
    }

    public void replay(Exchange exchange) {
        var form = form(exchange);
        if (!queues.replay(form.requiredLine("id", "The number of the message", LONGEST_ID))) {
            throw NotPossibleException.gone(GONE);
        }
        Replies.redirect(exchange, Back.with(form, Notice.REPLAYED));
    }

    public void replayAll(Exchange exchange) {
        var form = form(exchange);
        queues.replayAll();
        Replies.redirect(exchange, Back.with(form, Notice.ALL_REPLAYED));
    }

    public void drop(Exchange exchange) {
        var form = form(exchange);
        if (!queues.drop(form.requiredLine("id", "The number of the message", LONGEST_ID))) {
            throw NotPossibleException.gone(GONE);
        }
        Replies.redirect(exchange, Back.with(form, Notice.DROPPED));
    }

    public void invoice(Exchange exchange) {
        var form = form(exchange);
        var order = openOrder(exchange);
        var invoice = new Invoice(order, form.amount("shipping", "Shipping"));
        queues.put("invoices", order, json(invoice));
        Replies.redirect(exchange, Back.with(form, Notice.INVOICE));
    }

    public void shipment(Exchange exchange) {
        var form = form(exchange);
        var order = openOrder(exchange);
        var shipment =
                new Shipment(
                        order,
                        form.requiredLine("carrier", "The carrier", LONGEST_CARRIER),
                        form.line("tracking", "The tracking number", LONGEST_TRACKING_NUMBER));
        queues.put("shipments", order, json(shipment));
        Replies.redirect(exchange, Back.with(form, Notice.SHIPMENT));
    }

    public void cancellation(Exchange exchange) {
        var form = form(exchange);
        var order = openOrder(exchange);
        var reason = form.raw("reason");
        if (reason == null || !REASONS.contains(reason)) {
            throw NotPossibleException.badForm("Discogs does not know that reason.");
        }
        queues.put("cancellations", order, json(new Cancellation(order, reason)));
        Replies.redirect(exchange, Back.with(form, Notice.CANCELLATION));
    }

    private Form form(Exchange exchange) {
        var form = new Form(exchange.getMessage().getBody());
        if (!token.is(form.raw(FormToken.FIELD))) {
            throw NotPossibleException.foreignForm();
        }
        return form;
    }

    private String openOrder(Exchange exchange) {
        var order =
                ledger.order(Pages.parameter(exchange, "order"))
                        .orElseThrow(() -> NotPossibleException.gone("There is no such order."));
        if (!OrderStatus.isOpen(order.status())) {
            throw NotPossibleException.tooLate(
                    "Order %s is %s already.".formatted(order.orderId(), order.status()));
        }
        return order.orderId();
    }

    private String json(Object message) {
        try {
            return mapper.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A message of texts and numbers becomes JSON", e);
        }
    }
}
