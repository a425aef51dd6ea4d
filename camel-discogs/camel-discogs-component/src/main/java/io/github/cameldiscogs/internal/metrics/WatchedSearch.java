/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.metrics;

import io.github.cameldiscogs.internal.polling.Found;
import io.github.cameldiscogs.internal.polling.Search;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Counts what another search has found, until it is delivered or dropped. */
final class WatchedSearch implements Search {

    private final Search search;
    private final AtomicInteger count;
    private final Consumer<Found> delivered;

    /** The keys of what is counted: an item may be dropped here and still be delivered. */
    private final Set<String> pending = ConcurrentHashMap.newKeySet();

    /**
     * @param count is shared with the searches of other consumers
     * @param delivered is told what was delivered
     */
    WatchedSearch(Search search, AtomicInteger count, Consumer<Found> delivered) {
        this.search = search;
        this.count = count;
        this.delivered = delivered;
    }

    @Override
    public List<Found> next() {
        var found = search.next();
        for (var item : found) {
            if (pending.add(item.key())) {
                count.incrementAndGet();
            }
        }
        return found;
    }

    @Override
    public void told(Found found) {
        search.told(found);
        forget(found.key());
        delivered.accept(found);
    }

    @Override
    public void dropped(Found found) {
        search.dropped(found);
        forget(found.key());
    }

    private void forget(String key) {
        if (pending.remove(key)) {
            count.decrementAndGet();
        }
    }

    /** A consumer delivers nothing more of it then. */
    @Override
    public void close() {
        search.close();
        pending.forEach(this::forget);
    }

    @Override
    public String itemKey(Found found) {
        return search.itemKey(found);
    }

    @Override
    public void requireCurrent() {
        search.requireCurrent();
    }

    @Override
    public boolean isCurrent(Found found) {
        return search.isCurrent(found);
    }

    @Override
    public boolean hasStarted() {
        return search.hasStarted();
    }

    @Override
    public void started() {
        search.started();
    }
}
