/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.files;

import io.github.cameldiscogs.examples.seller.page.Html;
import io.github.cameldiscogs.examples.seller.page.Ledger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What lies in a parcel, with the address where the window of an envelope is. */
final class PackingSlip {

    private final String shopName;

    PackingSlip(String shopName) {
        this.shopName = shopName;
    }

    /**
     * @param style HTML that brings the style of a slip
     */
    String html(Ledger.Order order, List<Ledger.Item> items, String style) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Packing slip %1$s</title>
        %2$s
        </head>
        <body>
        <main class="slip">
        <div class="window"><p class="sender">%3$s</p><address>%4$s</address></div>
        <h1>Packing slip</h1>
        <p>Order %1$s · %5$s%6$s</p>
        %7$s<table>
        <thead><tr><th scope="col">Place</th><th scope="col">Item</th><th scope="col">Condition</th></tr></thead>
        <tbody>
        %8$s</tbody></table>
        </main>
        </body>
        </html>
        """
                .formatted(
                        Html.escape(order.orderId()),
                        style,
                        Html.escape(shopName),
                        order.address() == null
                                ? "No address is known."
                                : Html.escape(order.address()),
                        Html.escape(order.buyer()),
                        order.shippingMethod() == null
                                ? ""
                                : " · " + Html.escape(order.shippingMethod()),
                        instructions(order),
                        items.stream()
                                .filter(item -> !item.isReleased())
                                .map(PackingSlip::row)
                                .collect(Collectors.joining()));
    }

    private static String instructions(Ledger.Order order) {
        return order.instructions() == null || order.instructions().isBlank()
                ? ""
                : "<section><h2>The buyer asks</h2><p class=\"words\">%s</p></section>\n"
                        .formatted(Html.escape(order.instructions()));
    }

    private static String row(Ledger.Item item) {
        return "<tr><td>%s</td><td>%s%s</td><td>%s</td></tr>\n"
                .formatted(
                        Html.escape(Objects.requireNonNullElse(item.location(), "?")),
                        Html.escape(
                                Objects.requireNonNullElse(
                                        item.description(), "Listing " + item.listingId())),
                        item.state().equals("unavailable")
                                ? "<br><strong>Not there: somebody else has it</strong>"
                                : "",
                        conditions(item));
    }

    private static String conditions(Ledger.Item item) {
        var sleeve =
                item.sleeveCondition() == null
                        ? ""
                        : "<br>Sleeve: " + Html.escape(item.sleeveCondition());
        return Html.escape(item.mediaCondition()) + sleeve;
    }
}
