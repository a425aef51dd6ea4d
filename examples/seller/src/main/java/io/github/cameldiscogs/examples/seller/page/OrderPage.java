/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import io.github.cameldiscogs.examples.seller.orders.OrderStatus;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An order with all that is known of it, and what can be done about it. */
final class OrderPage {

    private final FormToken token;
    private final Words words;

    OrderPage(FormToken token, Words words) {
        this.token = token;
        this.words = words;
    }

    /** What is known of an order. */
    record Details(
            Ledger.Order order,
            List<Ledger.Item> items,
            List<Ledger.Message> messages,
            List<Ledger.Payment> payments,
            List<Ledger.Step> history) {}

    /**
     * @param notice HTML
     */
    String content(Details details, String notice) {
        var order = details.order();
        return """
        <h1>Order %1$s</h1>
        %2$s<p><strong>%3$s</strong> · bought by %4$s · %5$s</p>
        <p><a class="button" href="/orders/%1$s/slip">Packing slip</a></p>
        %6$s%7$s<div class="cards">
        %8$s%9$s%10$s%11$s</div>
        """
                .formatted(
                        Html.escape(order.orderId()),
                        notice,
                        Html.escape(order.status()),
                        Html.escape(Objects.requireNonNullElse(order.buyer(), "nobody known")),
                        words.time(order.created()),
                        items(details.items(), order.currency()),
                        OrderStatus.isOpen(order.status()) ? forms(order) : "",
                        address(order),
                        messages(details.messages()),
                        payments(details.payments(), order),
                        history(details.history()));
    }

    private static String items(List<Ledger.Item> items, String currency) {
        return """
        <section class="card" aria-labelledby="items-title"><h2 id="items-title">Items</h2>
        <ul class="letters">
        %s</ul></section>
        """
                .formatted(
                        items.stream()
                                .map(item -> item(item, currency))
                                .collect(Collectors.joining()));
    }

    private static String item(Ledger.Item item, String currency) {
        return """
        <li class="letter"><h3>%s</h3>
        <p>%s · %s</p>
        <p class="small%s">%s</p></li>
        """
                .formatted(
                        Html.escape(
                                Objects.requireNonNullElse(
                                        item.description(), "Listing " + item.listingId())),
                        Words.amount(item.price(), currency),
                        Html.escape(conditions(item)),
                        item.state().equals("unavailable") ? " bad" : "",
                        Html.escape(copy(item)));
    }

    private static String conditions(Ledger.Item item) {
        return item.sleeveCondition() == null
                ? Objects.requireNonNullElse(item.mediaCondition(), "condition not known")
                : "%s, sleeve %s".formatted(item.mediaCondition(), item.sleeveCondition());
    }

    private static String copy(Ledger.Item item) {
        var place =
                item.sku() == null
                        ? ""
                        : " · %s, %s"
                                .formatted(
                                        item.sku(),
                                        item.location() == null
                                                ? "no place known"
                                                : "at " + item.location());
        return switch (item.state()) {
            case "taken" -> "The copy is for this order" + place;
            case "unavailable" -> "Sold twice: somebody else has the copy" + place;
            case "released" -> "Not in this order any more" + place;
            default -> "No copy is known for it, listing " + item.listingId();
        };
    }

    private String forms(Ledger.Order order) {
        return """
        <section class="card" aria-labelledby="forms-title"><h2 id="forms-title">What next</h2>
        <div class="forms">%s%s%s</div></section>
        """
                .formatted(
                        OrderStatus.isPaid(order.status()) ? "" : invoice(order),
                        shipment(order),
                        cancellation(order));
    }

    private String invoice(Ledger.Order order) {
        return form(
                order,
                "invoice",
                """
                <h3>Invoice</h3>
                <p><label for="shipping">Shipping%s</label>
                <input id="shipping" name="shipping" inputmode="decimal" required maxlength="9" autocomplete="off" pattern="[0-9]{1,6}([.,][0-9]{1,2})?" title="An amount such as 5.50" value="%s"></p>
                <button>Send the invoice</button>
                """
                        .formatted(
                                order.currency() == null
                                        ? ""
                                        : " in " + Html.escape(order.currency()),
                                order.shipping() == null ? "" : order.shipping().toPlainString()));
    }

    private String shipment(Ledger.Order order) {
        return form(
                order,
                "shipment",
                """
                <h3>Shipped</h3>
                <p><label for="carrier">Carrier</label>
                <input id="carrier" name="carrier" required maxlength="%d" autocomplete="off"></p>
                <p><label for="tracking">Tracking number, if any</label>
                <input id="tracking" name="tracking" maxlength="%d" autocomplete="off"></p>
                <button>It is shipped</button>
                """
                        .formatted(Buttons.LONGEST_CARRIER, Buttons.LONGEST_TRACKING_NUMBER));
    }

    private String cancellation(Ledger.Order order) {
        return """
        <details class="confirm"><summary>Cancel…</summary>
        %s</details>
        """
                .formatted(
                        form(
                                order,
                                "cancellation",
                                """
                                <p><label for="reason">Reason</label>
                                <select id="reason" name="reason">%s</select></p>
                                <button class="danger">Cancel the order</button>
                                """
                                        .formatted(
                                                Buttons.REASONS.stream()
                                                        .map(
                                                                reason ->
                                                                        "<option>%s</option>"
                                                                                .formatted(
                                                                                        Html.escape(
                                                                                                reason)))
                                                        .collect(Collectors.joining()))));
    }

    private String form(Ledger.Order order, String action, String content) {
        var path = "/orders/" + order.orderId();
        return "<form method=\"post\" action=\"%s/%s\">%s%s%s</form>\n"
                .formatted(Html.escape(path), action, token.field(), Back.field(path), content);
    }

    private static String address(Ledger.Order order) {
        return """
        <section class="card" aria-labelledby="address-title"><h2 id="address-title">Address</h2>
        <address>%s</address>
        %s%s<h3>Total %s</h3>
        <p class="small">Shipping %s · fee of Discogs %s</p></section>
        """
                .formatted(
                        order.address() == null ? "None is known." : Html.escape(order.address()),
                        told("Instructions", order.instructions()),
                        told("Shipping method", order.shippingMethod()),
                        Words.amount(order.total(), order.currency()),
                        Words.amount(order.shipping(), order.currency()),
                        Words.amount(order.fee(), order.currency()));
    }

    private static String told(String name, String text) {
        return text == null || text.isBlank()
                ? ""
                : "<h3>%s</h3><p class=\"words\">%s</p>\n".formatted(name, Html.escape(text));
    }

    private String messages(List<Ledger.Message> messages) {
        return section(
                "messages",
                "Messages",
                messages,
                message ->
                        "<p class=\"small\">%s · %s · %s</p>%s<p class=\"words\">%s</p>"
                                .formatted(
                                        words.time(message.sent()),
                                        Html.escape(message.sender()),
                                        Html.escape(message.kind()),
                                        message.subject() == null
                                                ? ""
                                                : "<p><strong>%s</strong></p>"
                                                        .formatted(Html.escape(message.subject())),
                                        Html.escape(message.content())));
    }

    private String payments(List<Ledger.Payment> payments, Ledger.Order order) {
        return section(
                "payments",
                "Payments",
                payments,
                payment ->
                        "%s %s · %s"
                                .formatted(
                                        Words.amount(payment.amount(), order.currency()),
                                        Html.escape(payment.kind()),
                                        words.time(payment.paid())));
    }

    private String history(List<Ledger.Step> history) {
        return section(
                "history",
                "History",
                history,
                step -> "%s · %s".formatted(Html.escape(step.status()), words.time(step.seen())));
    }

    private static <T> String section(
            String id, String title, List<T> values, Function<T, String> html) {
        var content =
                values.isEmpty()
                        ? "<p>None.</p>"
                        : values.stream()
                                .map(value -> "<li>%s</li>\n".formatted(html.apply(value)))
                                .collect(Collectors.joining("", "<ul class=\"lines\">\n", "</ul>"));
        return """
        <section class="card" aria-labelledby="%1$s-title"><h2 id="%1$s-title">%2$s</h2>
        %3$s%4$s</section>
        """
                .formatted(
                        id,
                        title,
                        content,
                        values.size() < Ledger.MOST_OF_ORDER
                                ? ""
                                : "<p class=\"small\">Older ones are in the ERP.</p>");
    }
}
