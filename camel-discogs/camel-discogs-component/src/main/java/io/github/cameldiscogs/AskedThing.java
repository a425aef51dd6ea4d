/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.paging.ItemList;
import io.github.cameldiscogs.internal.polling.ListSource;
import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.Page;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * The answer of an operation that returns a single object, as a list with one item.
 *
 * @param exchanges creates the exchange for a call
 * @param answered called after each answer of Discogs
 */
record AskedThing(EndpointCalls calls, Supplier<Exchange> exchanges, Runnable answered)
        implements ListSource {

    @Override
    public Items<?> all() {
        return ItemList.of(List.of(thing()));
    }

    @Override
    public @Nullable Page<?> newest(int number) {
        return null;
    }

    @Override
    public Page<?> oldest(int number) {
        return first();
    }

    @Override
    public Page<?> first() {
        return new Page<>(null, "things", List.of(thing()), Map.of());
    }

    private Object thing() {
        var thing = calls.ask(exchanges.get());
        answered.run();
        return Objects.requireNonNull(thing, "Discogs tells nothing of it");
    }
}
