/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.call;

import io.github.cameldiscogs.exception.DiscogsValidationException;
import io.github.cameldiscogs.internal.http.Answered;
import io.github.cameldiscogs.internal.http.HttpResponse;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.Arguments;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.operation.Parameters;
import io.github.cameldiscogs.internal.paging.ItemList;
import io.github.cameldiscogs.internal.paging.ListTraits;
import io.github.cameldiscogs.internal.paging.WalkPlan;
import io.github.cameldiscogs.internal.paging.WalkedItems;
import io.github.cameldiscogs.internal.text.DiscogsPhrases;
import io.github.cameldiscogs.internal.text.MaskedName;
import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.Page;
import io.github.cameldiscogs.model.Pagination;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;
import org.jspecify.annotations.Nullable;

/**
 * A call for all items of a list: reads the first page, and leaves the others to the walk.
 *
 * @param executor runs requests ahead
 * @param prefetch the number of pages to request ahead
 * @param maxItems the number of items wanted; null for all
 * @param watch shows how far walks are
 */
public record ListCall(
        Calls calls,
        AnswerReader answers,
        AnswerShape.Walked shape,
        ExecutorService executor,
        int prefetch,
        @Nullable Long maxItems,
        ListWatch watch) {

    /** The items as message body; a List if the list has no pages. */
    public Listed all(Exchange exchange, Arguments given) {
        if (!shape.paged()) {
            return whole(given);
        }
        var listed = walked(given);
        letGoWithExchange((DiscogsItems<?>) listed.items(), exchange);
        return listed;
    }

    /**
     * A page of the list, newest items first.
     *
     * @param order how to sort the list by time
     * @param number the page, from 1
     * @return null if Discogs refuses that order
     */
    public @Nullable Page<Object> newest(
            Arguments given, AnswerShape.Chronology order, int number) {
        try {
            return page(given, order, "desc", number);
        } catch (DiscogsValidationException e) {
            if (isSortRefused(e)) {
                return null;
            }
            throw e;
        }
    }

    /**
     * A page of the list with the oldest items first.
     *
     * @param order how to sort the list by time
     * @param number the page, from 1
     */
    public Page<Object> oldest(Arguments given, AnswerShape.Chronology order, int number) {
        return page(given, order, "asc", number);
    }

    private Page<Object> page(
            Arguments given, AnswerShape.Chronology order, String direction, int number) {
        var arguments = sortedByTime(given, order, direction);
        return number == 1 ? first(arguments) : page(arguments, number).value();
    }

    /** The first page of the list as it comes, and all of a list that comes whole. */
    public Page<Object> first(Arguments given) {
        return firstAnswer(given).value();
    }

    private static boolean isSortRefused(DiscogsValidationException refusal) {
        return DiscogsPhrases.isSortRefused(refusal.getDiscogsMessage() + refusal.getDetail());
    }

    /** What a walk needs to know of the list. */
    public static ListTraits traits(DiscogsOperation operation, AnswerShape.Walked shape) {
        var chronology = shape.chronology();
        return new ListTraits(
                operation.uriName(),
                shape.itemKey(),
                chronology == null ? null : chronology.dateField(),
                shape.lastPageForOthers());
    }

    private static Arguments sortedByTime(
            Arguments given, AnswerShape.Chronology chronology, String order) {
        return given.with(Parameters.SORT, chronology.sort()).with(Parameters.SORT_ORDER, order);
    }

    private Listed whole(Arguments given) {
        var first = firstAnswer(given);
        var items = first.value().items().stream();
        return listed(
                first, ItemList.of((maxItems == null ? items : items.limit(maxItems)).toList()));
    }

    /** An order that the user has set is kept, exact or not. */
    private Listed walked(Arguments given) {
        var chronology = shape.chronology();
        if (chronology == null || given.has(Parameters.SORT) || given.has(Parameters.SORT_ORDER)) {
            return inOrder(given);
        }
        try {
            return newestFirst(given, chronology);
        } catch (DiscogsValidationException e) {
            if (isSortRefused(e)) {
                return inOrder(given);
            }
            throw e;
        }
    }

    private Listed newestFirst(Arguments given, AnswerShape.Chronology chronology) {
        var arguments = sortedByTime(given, chronology, "asc");
        var first = firstAnswer(arguments);
        return listed(first, WalkedItems.newestFirst(first.value(), plan(arguments)));
    }

    private Listed inOrder(Arguments given) {
        var first = firstAnswer(given);
        return listed(first, WalkedItems.inOrder(first.value(), plan(given)));
    }

    private static Listed listed(Answered<Page<Object>> first, Items<Object> items) {
        return new Listed(first.response(), first.waited(), first.value().pagination(), items);
    }

    private Answered<Page<Object>> firstAnswer(Arguments arguments) {
        return calls.call(arguments, body -> answers.page(body, shape, 1));
    }

    private Answered<Page<Object>> page(Arguments arguments, int number) {
        return calls.call(
                arguments.with(Parameters.PAGE, number), body -> answers.page(body, shape, number));
    }

    private WalkPlan<Object> plan(Arguments arguments) {
        return new WalkPlan<>(
                number -> page(arguments, number).value(),
                traits(answers.operation(), shape),
                executor,
                prefetch,
                maxItems,
                watch.of(() -> nameForPeople(arguments)));
    }

    /** The operation, what its path identifies, and whose list it is. */
    private String nameForPeople(Arguments arguments) {
        var words = new StringJoiner(" ").add(arguments.operation().uriName());
        arguments.inPathBut(Parameters.USERNAME).forEach(words::add);
        var user = calls.user(arguments);
        return user == null
                ? words.toString()
                : words.add("of").add(MaskedName.of(user)).toString();
    }

    /** Closes a list when its exchange fails or ends with another body. */
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
     * A list, and what its first page tells of it.
     *
     * @param waited the time that the call waited for that page
     * @param pagination null for a list without pages
     */
    public record Listed(
            HttpResponse response,
            Duration waited,
            @Nullable Pagination pagination,
            Items<Object> items) {}
}
