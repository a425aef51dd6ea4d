/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.exception.DiscogsValidationException;
import io.github.cameldiscogs.internal.http.Answered;
import io.github.cameldiscogs.internal.http.HttpAnswer;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.Arguments;
import io.github.cameldiscogs.internal.operation.Parameters;
import io.github.cameldiscogs.internal.paging.ItemList;
import io.github.cameldiscogs.internal.paging.ListTraits;
import io.github.cameldiscogs.internal.paging.WalkedItems;
import io.github.cameldiscogs.internal.text.DiscogsPhrases;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.jspecify.annotations.Nullable;

/**
 * A call for all items of a list: reads the first page, and leaves the others to the walk.
 *
 * @param executor asks for pages ahead
 * @param prefetch how many
 * @param maxItems how many items are wanted; null for all
 */
public record ListCall(
        Calls calls,
        AnswerReader answers,
        AnswerShape.Walked shape,
        ExecutorService executor,
        int prefetch,
        @Nullable Long maxItems) {

    /** The items as message body: those that come whole as a List. */
    public Listed all(Exchange exchange, Arguments given) {
        if (!shape.paged()) {
            return whole(given);
        }
        var listed = walked(given);
        letGoWithExchange((DiscogsItems<?>) listed.items(), exchange);
        return listed;
    }

    private Listed whole(Arguments given) {
        var first = first(given);
        var items = first.value().items().stream();
        return listed(
                first, ItemList.of((maxItems == null ? items : items.limit(maxItems)).toList()));
    }

    /** Whoever says how to sort wants that order, be it exact or not. */
    private Listed walked(Arguments given) {
        var chronology = shape.chronology();
        if (chronology == null || given.has(Parameters.SORT) || given.has(Parameters.SORT_ORDER)) {
            return inOrder(given);
        }
        try {
            return newestFirst(given, chronology);
        } catch (DiscogsValidationException e) {
            if (!DiscogsPhrases.isSortRefused(e.getDiscogsMessage() + e.getDetail())) {
                throw e;
            }
            return inOrder(given);
        }
    }

    private Listed newestFirst(Arguments given, AnswerShape.Chronology chronology) {
        var arguments =
                given.with(Parameters.SORT, chronology.sort()).with(Parameters.SORT_ORDER, "asc");
        var first = first(arguments);
        return listed(
                first,
                WalkedItems.newestFirst(
                        first.value(),
                        number -> page(arguments, number).value(),
                        traits(),
                        executor,
                        prefetch,
                        maxItems));
    }

    private Listed inOrder(Arguments given) {
        var first = first(given);
        return listed(
                first,
                WalkedItems.inOrder(
                        first.value(),
                        number -> page(given, number).value(),
                        traits(),
                        executor,
                        prefetch,
                        maxItems));
    }

    private static Listed listed(Answered<Page<Object>> first, Items<Object> items) {
        return new Listed(first.answer(), first.value().pagination(), items);
    }

    private Answered<Page<Object>> first(Arguments arguments) {
        return calls.call(arguments, body -> answers.page(body, shape, 1));
    }

    private Answered<Page<Object>> page(Arguments arguments, int number) {
        return calls.call(
                arguments.with(Parameters.PAGE, number), body -> answers.page(body, shape, number));
    }

    private ListTraits traits() {
        var chronology = shape.chronology();
        return new ListTraits(
                answers.operation().uriName(),
                shape.itemKey(),
                chronology == null ? null : chronology.dateField(),
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

    /**
     * A list, and what its first page has told.
     *
     * @param pagination null when the list comes whole
     */
    public record Listed(HttpAnswer answer, @Nullable Pagination pagination, Items<Object> items) {}
}
