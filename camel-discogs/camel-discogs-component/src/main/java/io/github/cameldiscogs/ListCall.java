/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.exception.DiscogsValidationException;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.operation.AnswerShape;
import io.github.cameldiscogs.operation.Arguments;
import io.github.cameldiscogs.paging.ItemList;
import io.github.cameldiscogs.paging.ListTraits;
import io.github.cameldiscogs.paging.WalkedItems;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/**
 * A call for all items of a list: reads the first page, and leaves the others to the walk.
 *
 * @param executor asks for pages ahead
 * @param prefetch how many
 * @param maxItems how many items are wanted; null for all
 */
record ListCall(
        Calls calls,
        AnswerReader answers,
        AnswerShape.Walked shape,
        ExecutorService executor,
        int prefetch,
        Long maxItems) {

    /** The items as message body: those that come whole as a List. */
    Items<Object> all(Exchange exchange, Arguments given) {
        return shape.paged() ? walked(exchange, given) : whole(exchange, given);
    }

    private ItemList<Object> whole(Exchange exchange, Arguments given) {
        var items = first(given, exchange).items().stream();
        return ItemList.of((maxItems == null ? items : items.limit(maxItems)).toList());
    }

    private DiscogsItems<Object> walked(Exchange exchange, Arguments given) {
        var items = items(given, exchange);
        AnswerHeaders.reportTruncated(items, exchange.getMessage());
        letGoWithExchange(items, exchange);
        return items;
    }

    /** Whoever says how to sort wants that order, be it exact or not. */
    private DiscogsItems<Object> items(Arguments given, Exchange exchange) {
        if (shape.chronology() == null || given.has("sort") || given.has("sortOrder")) {
            return inOrder(given, exchange);
        }
        try {
            return newestFirst(given, exchange);
        } catch (DiscogsValidationException e) {
            if (!refusesSort(e)) {
                throw e;
            }
            return inOrder(given, exchange);
        }
    }

    private DiscogsItems<Object> newestFirst(Arguments given, Exchange exchange) {
        var arguments = given.with("sort", shape.chronology().sort()).with("sortOrder", "asc");
        return WalkedItems.newestFirst(
                first(arguments, exchange),
                number -> page(arguments, number),
                traits(),
                executor,
                prefetch,
                maxItems);
    }

    /** Not every list that can be sorted is documented to be (API section 4.7). */
    private static boolean refusesSort(DiscogsValidationException refusal) {
        return (refusal.getDiscogsMessage() + refusal.getDetail())
                .toLowerCase(Locale.ROOT)
                .contains("sort");
    }

    private DiscogsItems<Object> inOrder(Arguments given, Exchange exchange) {
        return WalkedItems.inOrder(
                first(given, exchange),
                number -> page(given, number),
                traits(),
                executor,
                prefetch,
                maxItems);
    }

    private Page<Object> first(Arguments arguments, Exchange exchange) {
        var message = exchange.getMessage();
        var answered = calls.call(arguments, body -> answers.page(body, shape, 1));
        AnswerHeaders.report(answered.answer(), message);
        AnswerHeaders.report(answered.value().pagination(), message);
        return answered.value();
    }

    private Page<Object> page(Arguments arguments, int number) {
        return calls.call(arguments.with("page", number), body -> answers.page(body, shape, number))
                .value();
    }

    private ListTraits traits() {
        return new ListTraits(
                answers.operation().uriName(),
                shape.itemKey(),
                shape.chronology() == null ? null : shape.chronology().dateField(),
                shape.lastPageForStrangers());
    }

    /** Nobody goes on with a list whose exchange has failed, or has another body in the end. */
    private static void letGoWithExchange(DiscogsItems<?> items, Exchange exchange) {
        exchange.getExchangeExtension()
                .addOnCompletion(
                        new SynchronizationAdapter() {
                            @Override
                            public void onDone(Exchange done) {
                                if (done.isFailed() || done.getMessage().getBody() != items) {
                                    items.close();
                                }
                            }
                        });
    }
}
