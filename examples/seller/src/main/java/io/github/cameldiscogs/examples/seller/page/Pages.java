/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import io.github.cameldiscogs.examples.seller.failures.Queues;
import io.github.cameldiscogs.examples.seller.orders.OrderStatus;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jms.JmsException;
import org.springframework.transaction.TransactionException;

/** What the routes of the page show. */
public final class Pages {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private static final int SERVER_ERROR = 500;

    private final FigureReader figures;
    private final Ledger ledger;
    private final Queues queues;
    private final Patience patience = new Patience();
    private final Clock clock;
    private final Layout layout;
    private final OverviewPage overview;
    private final OrdersPage orders;
    private final OrderPage order;
    private final FailedPage failed;

    /**
     * @param zone in which days begin, and times are told
     */
    Pages(JdbcClient jdbc, Queues queues, String shopName, ZoneId zone, FormToken token) {
        this.clock = Clock.systemUTC();
        this.figures = new FigureReader(jdbc, zone, clock);
        this.ledger = new Ledger(jdbc);
        this.queues = queues;
        this.layout = new Layout(shopName);
        var words = new Words(zone);
        this.overview = new OverviewPage(token, words);
        this.orders = new OrdersPage(words);
        this.order = new OrderPage(token, words);
        this.failed = new FailedPage(token, words);
    }

    public void overview(Exchange exchange) {
        var shop = orNull(figures::read);
        var messages = orNull(() -> patience.ask(() -> QueueFigures.read(queues)));
        var content = overview.content(clock.instant(), shop, messages, notice(exchange));
        int status = shop == null || messages == null ? Replies.AWAY : Replies.OK;
        Replies.page(exchange, status, layout.refreshingPage("Overview", content));
    }

    /** Null if what is asked cannot be reached. */
    private static <T> T orNull(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | JmsException e) {
            LOG.warn("The page is not complete: {}", e.getClass().getSimpleName());
            return null;
        }
    }

    public void orders(Exchange exchange) {
        var asked = parameter(exchange, "show");
        var show = asked == null || asked.isBlank() ? "open" : asked;
        int skip = skip(exchange);
        var lines = ledger.orders(statuses(show), skip, OrdersPage.MOST + 1);
        Replies.page(exchange, layout.page("Orders", orders.content(show, skip, lines)));
    }

    private List<String> statuses(String show) {
        return switch (show) {
            case "open" -> ledger.statuses(OrderStatus::isOpen);
            case "paid" ->
                    ledger.statuses(
                            status -> OrderStatus.isPaid(status) && OrderStatus.isOpen(status));
            case "all" -> ledger.statuses(status -> true);
            default -> List.of(show);
        };
    }

    public void order(Exchange exchange) {
        var orderId = parameter(exchange, "order");
        var found =
                ledger.order(orderId)
                        .orElseThrow(() -> NotPossibleException.gone("There is no such order."));
        var details =
                new OrderPage.Details(
                        found,
                        ledger.items(orderId),
                        ledger.messages(orderId),
                        ledger.payments(orderId),
                        ledger.history(orderId));
        Replies.page(
                exchange,
                layout.page("Order " + orderId, order.content(details, notice(exchange))));
    }

    public void failed(Exchange exchange) {
        int skip = skip(exchange);
        var letters =
                patience.ask(
                        () ->
                                QueueFigures.letters(
                                        queues, Queues.FAILED, skip, FailedPage.MOST + 1));
        Replies.page(
                exchange, layout.page("Failed", failed.content(skip, letters, notice(exchange))));
    }

    /** Says in words what did not go, and keeps to the log what only the log should hold. */
    public void explain(Exchange exchange) {
        var cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        if (cause instanceof NotPossibleException refusal) {
            explain(exchange, refusal.status(), "That did not work", refusal.getMessage());
        } else if (cause instanceof DataAccessException) {
            LOG.warn("The database cannot be reached: {}", cause.getClass().getSimpleName());
            explain(
                    exchange,
                    Replies.AWAY,
                    "The database cannot be reached",
                    "Please try it again in a minute.");
        } else if (cause instanceof JmsException || cause instanceof TransactionException) {
            LOG.warn("The broker cannot be reached: {}", cause.getClass().getSimpleName());
            explain(
                    exchange,
                    Replies.AWAY,
                    "The broker cannot be reached",
                    "Please try it again in a minute.");
        } else {
            LOG.error("A page failed", cause);
            explain(
                    exchange,
                    SERVER_ERROR,
                    "Something went wrong here",
                    "Why stands in the log of the shop.");
        }
    }

    private void explain(Exchange exchange, int status, String title, String words) {
        Replies.page(exchange, status, layout.message(title, words));
    }

    private static String notice(Exchange exchange) {
        return Notice.html(parameter(exchange, Notice.PARAMETER));
    }

    /** Null if the address does not have it, or has it twice. */
    static String parameter(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name) instanceof String text ? text : null;
    }

    private static int skip(Exchange exchange) {
        var text = parameter(exchange, "skip");
        return text != null && text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
