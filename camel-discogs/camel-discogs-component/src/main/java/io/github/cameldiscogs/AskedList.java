/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.polling.ListSource;
import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.Page;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The list of an endpoint.
 *
 * @param exchanges creates the exchange for a call
 * @param order how to sort the list by time; null if it cannot be sorted so
 * @param answered called after each answer of Discogs
 */
record AskedList(
        EndpointCalls calls,
        Supplier<Exchange> exchanges,
        AnswerShape.@Nullable Chronology order,
        Runnable answered)
        implements ListSource {

    @Override
    public Items<?> all() {
        return told((Items<?>) Objects.requireNonNull(calls.ask(exchanges.get())));
    }

    @Override
    public @Nullable Page<?> newest(int number) {
        var page = calls.newest(exchanges.get(), Objects.requireNonNull(order), number);
        answered.run();
        return page;
    }

    @Override
    public Page<?> oldest(int number) {
        return told(calls.oldest(exchanges.get(), Objects.requireNonNull(order), number));
    }

    @Override
    public Page<?> first() {
        return told(calls.firstPage(exchanges.get()));
    }

    private <T> T told(T answer) {
        answered.run();
        return answer;
    }
}
