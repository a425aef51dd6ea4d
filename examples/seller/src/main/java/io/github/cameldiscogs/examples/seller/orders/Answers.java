/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

import io.github.cameldiscogs.examples.seller.failures.MessageReader;
import io.github.cameldiscogs.examples.seller.failures.RefusedException;
import io.github.cameldiscogs.model.Order;
import io.github.cameldiscogs.model.OrderMessage;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads what the ERP wants to tell Discogs, and compares it with what Discogs has. */
public final class Answers {

    private static final Set<String> INVOICED = Set.of("Invoice Sent", "Payment Pending");

    private final MessageReader reader = new MessageReader();

    /** A message such as {"order": "1-1", "carrier": "DHL", "trackingNumber": "00340"}. */
    public Shipment shipment(String json) {
        var shipment = reader.read(json, Shipment.class);
        MessageReader.require(shipment.order(), "order");
        MessageReader.require(shipment.carrier(), "carrier");
        return shipment;
    }

    /** A message such as {"order": "1-1", "shipping": 5.50}. */
    public Invoice invoice(String json) {
        var invoice = reader.read(json, Invoice.class);
        MessageReader.require(invoice.order(), "order");
        MessageReader.require(invoice.shipping(), "shipping");
        if (invoice.shipping().signum() < 0) {
            throw new RefusedException(
                    "shipping must not be below 0, and is " + invoice.shipping());
        }
        return invoice;
    }

    /** A message such as {"order": "1-1", "reason": "Item Unavailable"}. */
    public Cancellation cancellation(String json) {
        var cancellation = reader.read(json, Cancellation.class);
        MessageReader.require(cancellation.order(), "order");
        MessageReader.require(cancellation.reason(), "reason");
        return cancellation;
    }

    /** Whether the buyer was not told yet how the parcel travels. */
    public boolean isMissing(Shipment shipment, Iterable<OrderMessage> messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .map(OrderMessage::message)
                .noneMatch(words -> words != null && shipment.isIn(words));
    }

    /** Whether the buyer has no invoice with this price of shipping yet. */
    public boolean isUnsent(Invoice invoice, Order order) {
        var before = order.shipping() == null ? null : order.shipping().value();
        return !hasInvoice(order.status())
                || before == null
                || before.compareTo(invoice.shipping()) != 0;
    }

    /** What is paid may have been paid before anybody knew that the invoice was sent. */
    private static boolean hasInvoice(String status) {
        return INVOICED.contains(status) || OrderStatus.isPaid(status);
    }
}
