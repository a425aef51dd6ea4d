/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.admin.AdminCall;
import io.github.cameldiscogs.sandbox.internal.admin.AdminField;
import io.github.cameldiscogs.sandbox.internal.admin.AdminRoute;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Routes to what people do: users in the browser, and buyers. */
final class AdminActors {

    private static final AdminField REQUEST_TOKEN =
            AdminField.text("request_token", "the request token of the application").needed();
    private static final AdminField LOCATION =
            AdminField.text(
                    "location", "where the browser is sent, if the application gave a callback");
    private static final AdminField VERIFIER =
            AdminField.text("verifier", "what a page shows, if it gave none");
    private static final AdminField SELLER = AdminField.text("seller", "name of a user").needed();
    private static final AdminField ORDER = AdminField.text("order_id", "such as 1655001-9");

    private final DiscogsSandbox sandbox;

    AdminActors(DiscogsSandbox sandbox) {
        this.sandbox = sandbox;
    }

    List<AdminRoute> routes() {
        return List.of(
                AdminRoute.post(
                                "/authorize",
                                "allows an application, like its user in the browser",
                                List.of(LOCATION, VERIFIER),
                                this::authorize)
                        .taking(
                                REQUEST_TOKEN,
                                AdminField.text("username", "who allows it").needed()),
                AdminRoute.post(
                                "/deny",
                                "denies an application, like its user in the browser",
                                List.of(LOCATION),
                                this::deny)
                        .taking(REQUEST_TOKEN),
                AdminRoute.post("/orders", "buys listings", List.of(ORDER), this::buy)
                        .taking(
                                SELLER,
                                AdminField.text("buyer", "any name").needed(),
                                AdminField.numbers("listing_ids", "listings that are for sale")
                                        .needed()),
                AdminRoute.post(
                                "/messages",
                                "writes to the seller, as the buyer of an order",
                                List.of(ORDER),
                                this::write)
                        .taking(
                                SELLER,
                                ORDER.needed(),
                                AdminField.text("message", "what to write").needed()));
    }

    private Map<String, Object> authorize(AdminCall call) {
        return decided(
                sandbox.authorize(
                        call.text("request_token").orElseThrow(),
                        call.text("username").orElseThrow()));
    }

    private Map<String, Object> deny(AdminCall call) {
        return decided(sandbox.deny(call.text("request_token").orElseThrow()));
    }

    /** A verifier has letters alone. */
    private static Map<String, Object> decided(@Nullable String result) {
        if (result == null) {
            return Map.of();
        }
        return Map.of(result.contains(":") ? "location" : "verifier", result);
    }

    private Map<String, Object> buy(AdminCall call) {
        var listings = call.numbers("listing_ids").stream().mapToLong(Long::longValue).toArray();
        var shop = sandbox.shop(call.text("seller").orElseThrow());
        return Map.of("order_id", shop.order(call.text("buyer").orElseThrow(), listings));
    }

    private Map<String, Object> write(AdminCall call) {
        var order = call.text("order_id").orElseThrow();
        sandbox.shop(call.text("seller").orElseThrow())
                .writeAsBuyer(order, call.text("message").orElseThrow());
        return Map.of("order_id", order);
    }
}
