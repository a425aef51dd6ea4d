/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.http.Answer;
import io.github.cameldiscogs.sandbox.internal.http.Refusal;
import io.github.cameldiscogs.sandbox.internal.market.Order;
import io.github.cameldiscogs.sandbox.internal.market.OrderStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders and their messages, for sellers (API section 4.2). */
final class OrderOperations {

    private static final Map<String, Comparator<Order>> ORDERS =
            Map.of(
                    "id", Comparator.comparing(OrderOperations::number),
                    "buyer", Comparator.comparing(Order::buyer),
                    "created", Comparator.comparing(Order::created),
                    "status", Comparator.comparing(Order::status),
                    "last_activity", Comparator.comparing(Order::lastActivity));

    private final Accounts accounts;
    private final Links links;
    private final OrderAnswers answers;

    OrderOperations(Accounts accounts, Links links, OrderAnswers answers) {
        this.accounts = accounts;
        this.links = links;
        this.answers = answers;
    }

    Answer list(Request request) {
        var seller = request.user();
        var status = request.choice("status", OrderStatus.FILTERS).orElse("All");
        var archived = request.choice("archived", List.of("true", "false"));
        var after = time(request, "created_after").orElse(Instant.MIN);
        var before = time(request, "created_before").orElse(Instant.MAX);
        var sort = request.choice("sort", ORDERS.keySet().stream().sorted().toList()).orElse("id");
        var orders = new ArrayList<>(seller.orders().all());
        orders.sort(ORDERS.get(sort));
        if (!request.isAscending(sort.equals("id") && request.query().first("sort").isPresent())) {
            Collections.reverse(orders);
        }
        var found =
                orders.stream()
                        .filter(order -> OrderStatus.matches(order.status(), status))
                        .filter(order -> order.created().isAfter(after))
                        .filter(order -> order.created().isBefore(before))
                        .filter(
                                order ->
                                        archived.isEmpty()
                                                || Boolean.parseBoolean(archived.get())
                                                        == order.archived())
                        .toList();
        var page = new PageRequest(request, links);
        return page.answer("orders", found, order -> answers.order(order, seller));
    }

    Answer show(Request request) {
        return Answer.json(answers.order(order(request), request.user()));
    }

    Answer edit(Request request) {
        var order = order(request);
        var seller = request.user();
        var body = request.json();
        var status = body.choice("status", OrderStatus.SETTABLE);
        var shipping = body.amount("shipping");
        if (status.isPresent() && shipping.isPresent()) {
            throw Refusal.impossible("Status and shipping cannot be set in the same request.");
        }
        if (shipping.isPresent() && !OrderStatus.takesShipping(order.status())) {
            throw Refusal.impossible(
                    "Shipping cannot be set on an order that is " + order.status() + ".");
        }
        status.ifPresent(next -> requireNext(order, next));
        status.ifPresent(next -> seller.orders().setStatus(order.id(), next));
        shipping.ifPresent(amount -> seller.orders().setShipping(order.id(), amount));
        return show(request);
    }

    Answer messages(Request request) {
        var order = order(request);
        var seller = request.user();
        var newestFirst = new ArrayList<>(order.messages());
        Collections.reverse(newestFirst);
        var page = new PageRequest(request, links);
        return page.answer(
                "messages", newestFirst, message -> answers.message(message, order, seller));
    }

    Answer write(Request request) {
        var order = order(request);
        var seller = request.user();
        var body = request.json();
        var text = body.text("message");
        var status = body.choice("status", OrderStatus.SETTABLE);
        if (text.isEmpty() && status.isEmpty()) {
            throw Refusal.impossible("At least one of message and status is needed.");
        }
        status.ifPresent(next -> requireNext(order, next));
        var message = seller.orders().write(order.id(), text.orElse(""), status.orElse(null));
        return Answer.json(201, answers.written(message, order, seller));
    }

    /** The order in the path, if the caller sold it. */
    private Order order(Request request) {
        var id = request.path("order_id");
        var seller =
                accounts.all().stream()
                        .filter(account -> id.startsWith(account.id() + "-"))
                        .findFirst();
        var order = seller.map(Account::orders).flatMap(orders -> orders.find(id));
        if (order.isPresent() && !request.caller().is(seller.get())) {
            throw Refusal.notYours();
        }
        return order.orElseThrow(Refusal::notFound);
    }

    private static void requireNext(Order order, String status) {
        if (!OrderStatus.next(order.status()).contains(status)) {
            throw Refusal.unexpected("status", OrderStatus.next(order.status()));
        }
    }

    private static Optional<Instant> time(Request request, String name) {
        var text = request.query().first(name).filter(value -> !value.isEmpty());
        try {
            return text.map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            throw Refusal.impossible("Invalid " + name + ": expected an ISO 8601 time.");
        }
    }

    private static long number(Order order) {
        return Long.parseLong(order.id().substring(order.id().indexOf('-') + 1));
    }
}
