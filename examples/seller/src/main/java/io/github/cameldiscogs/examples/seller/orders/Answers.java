/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.github.cameldiscogs.examples.seller.failures.RefusedException;
import io.github.cameldiscogs.model.Order;
import io.github.cameldiscogs.model.OrderMessage;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** Reads what the ERP wants to tell Discogs, and compares it with what Discogs has. */
public final class Answers {

    private static final String INVOICE_SENT = "Invoice Sent";

    private final ObjectMapper mapper =
            new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    /** A message such as {"order": "1-1", "carrier": "DHL", "trackingNumber": "00340"}. */
    public Shipment shipment(String json) {
        var shipment = read(json, Shipment.class);
        require(shipment.order(), "order");
        require(shipment.carrier(), "carrier");
        return shipment;
    }

    /** A message such as {"order": "1-1", "shipping": 5.50}. */
    public Invoice invoice(String json) {
        var invoice = read(json, Invoice.class);
        require(invoice.order(), "order");
        require(invoice.shipping(), "shipping");
        if (invoice.shipping().signum() < 0) {
            throw new RefusedException(
                    "shipping must not be below 0, and is " + invoice.shipping());
        }
        return invoice;
    }

    /** A message such as {"order": "1-1", "reason": "Item Unavailable"}. */
    public Cancellation cancellation(String json) {
        var cancellation = read(json, Cancellation.class);
        require(cancellation.order(), "order");
        require(cancellation.reason(), "reason");
        return cancellation;
    }

    /** Whether the buyer was not told yet how the parcel travels. */
    public boolean isMissing(Shipment shipment, Iterable<OrderMessage> messages) {
        return StreamSupport.stream(messages.spliterator(), false)
                .map(OrderMessage::message)
                .noneMatch(words -> words != null && words.contains(shipment.mark()));
    }

    /** Whether the buyer has no invoice with this price of shipping yet. */
    public boolean isUnsent(Invoice invoice, Order order) {
        var before = order.shipping() == null ? null : order.shipping().value();
        return !INVOICE_SENT.equals(order.status())
                || before == null
                || before.compareTo(invoice.shipping()) != 0;
    }

    /**
     * What is refused is refused in words of its own: those of Jackson hold a part of the message.
     */
    private <T> T read(String json, Class<T> type) {
        var name = type.getSimpleName().toLowerCase(Locale.ROOT);
        try {
            var value = mapper.readValue(json, type);
            if (value != null) {
                return value;
            }
        } catch (UnrecognizedPropertyException e) {
            throw new RefusedException(
                    "no field of %s is named %s, only %s"
                            .formatted(name, e.getPropertyName(), e.getKnownPropertyIds()));
        } catch (JsonProcessingException e) {
            throw new RefusedException("this is not the JSON of " + name);
        }
        throw new RefusedException("this is not the JSON of " + name);
    }

    private static void require(Object value, String field) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new RefusedException("the field " + field + " is missing");
        }
    }
}
