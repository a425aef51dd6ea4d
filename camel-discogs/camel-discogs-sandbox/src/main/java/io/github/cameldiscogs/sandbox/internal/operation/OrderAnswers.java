/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.account.Accounts;
import io.github.cameldiscogs.sandbox.internal.answer.OrderAnswer;
import io.github.cameldiscogs.sandbox.internal.answer.OrderMessageAnswer;
import io.github.cameldiscogs.sandbox.internal.answer.UserRef;
import io.github.cameldiscogs.sandbox.internal.catalogue.Amounts;
import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.catalogue.PacificTime;
import io.github.cameldiscogs.sandbox.internal.market.Order;
import io.github.cameldiscogs.sandbox.internal.market.OrderMessage;
import io.github.cameldiscogs.sandbox.internal.market.OrderStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes orders and messages for the seller (API section 5). */
final class OrderAnswers {

    private static final long FIRST_BUYER = 900_000;

    private final Accounts accounts;
    private final Catalogue catalogue;
    private final Links links;

    OrderAnswers(Accounts accounts, Catalogue catalogue, Links links) {
        this.accounts = accounts;
        this.catalogue = catalogue;
        this.links = links;
    }

    OrderAnswer order(Order order, Account seller) {
        var currency = seller.currency();
        var url = url(order);
        return new OrderAnswer(
                order.id(),
                url,
                url + "/messages",
                links.website("/sell/order/" + order.id()),
                order.status(),
                OrderStatus.next(order.status()),
                currency.money(order.fee()),
                PacificTime.format(order.created()),
                order.items().stream().map(item -> item(item, seller)).toList(),
                new OrderAnswer.Shipping(
                        currency.name(),
                        order.shippingMethod(),
                        Amounts.shortest(order.shipping())),
                order.shippingAddress(),
                order.additionalInstructions(),
                order.archived(),
                new UserRef(seller.id(), seller.username(), null, links.user(seller.username())),
                PacificTime.format(order.lastActivity()),
                new UserRef(buyerId(order), order.buyer(), null, links.user(order.buyer())),
                currency.money(order.total()));
    }

    OrderMessageAnswer message(OrderMessage message, Order order, Account seller) {
        var type = message.type();
        var sender = user(message.sender(), seller, order);
        var reference = reference(order);
        return new OrderMessageAnswer(
                message.refund() == null
                        ? null
                        : new OrderMessageAnswer.Refund(
                                Amounts.shortest(message.refund()), reference),
                PacificTime.format(message.timestamp()),
                message.message(),
                type.name().toLowerCase(Locale.ROOT),
                reference,
                message.subject(),
                type == OrderMessage.Type.MESSAGE ? sender : null,
                type == OrderMessage.Type.STATUS ? sender : null,
                message.statusId(),
                amount(message.oldShipping()),
                amount(message.newShipping()));
    }

    /** A message in the answer to writing it: without its type. */
    OrderMessageAnswer written(OrderMessage message, Order order, Account seller) {
        return new OrderMessageAnswer(
                null,
                PacificTime.format(message.timestamp()),
                message.message(),
                null,
                reference(order),
                message.subject(),
                user(message.sender(), seller, order),
                null,
                null,
                null,
                null);
    }

    private OrderAnswer.Item item(Order.Item item, Account seller) {
        return new OrderAnswer.Item(
                new OrderAnswer.ItemRelease(
                        item.releaseId(),
                        catalogue.releases().description(item.releaseId()),
                        links.release(item.releaseId()),
                        catalogue.releases().basicInformation(item.releaseId()).thumb()),
                seller.currency().money(item.price()),
                item.mediaCondition(),
                item.sleeveCondition(),
                item.listingId());
    }

    private UserRef user(String username, Account seller, Order order) {
        long id = username.equals(seller.username()) ? seller.id() : buyerId(order);
        return new UserRef(id, username, catalogue.pictures().full('U', id), links.user(username));
    }

    private long buyerId(Order order) {
        return accounts.named(order.buyer())
                .map(Account::id)
                .orElse(FIRST_BUYER + Math.floorMod(order.buyer().hashCode(), 1000));
    }

    private OrderMessageAnswer.OrderRef reference(Order order) {
        return new OrderMessageAnswer.OrderRef(order.id(), url(order));
    }

    private String url(Order order) {
        return links.api("/marketplace/orders/" + order.id());
    }

    private static @Nullable Number amount(@Nullable Double value) {
        return value == null ? null : Amounts.shortest(value);
    }
}
