/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.PendingChange;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The stored state of all items of a list: known items and pending changes combined. */
final class TrackedItems {

    private final ChangeLedger ledger;

    TrackedItems(ChangeLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * The stored state of these items, by key; {@link TrackedItem#NONE} for an item that is not
     * stored.
     */
    Map<String, TrackedItem> of(Collection<String> keys) {
        var known = ledger.known(keys);
        var pending = ledger.pending(keys);
        var tracked = new HashMap<String, TrackedItem>();
        for (var key : keys) {
            tracked.put(key, new TrackedItem(known.get(key), pending.get(key)));
        }
        return tracked;
    }

    /** The number of items in the list according to the stored state. */
    long size() {
        var size = ledger.size();
        for (var item : pending().values()) {
            size += (item.isListed() ? 1 : 0) - (item.known() == null ? 0 : 1);
        }
        return size;
    }

    /** Passes each listed item to the action. */
    void forEach(Consumer<Place> action) {
        var pending = pending();
        ledger.forEachKnown(
                known -> {
                    if (!pending.containsKey(known.key())) {
                        action.accept(new Place(known.key(), known.position()));
                    }
                });
        pending.forEach(
                (key, item) -> {
                    if (item.isListed()) {
                        action.accept(new Place(key, item.position()));
                    }
                });
    }

    private Map<String, TrackedItem> pending() {
        if (ledger.pendingSize() == 0) {
            return Map.of();
        }
        return of(
                ledger.pending(Integer.MAX_VALUE).stream()
                        .map(PendingChange::key)
                        .collect(Collectors.toList()));
    }

    /** Changes that remove those of these items that are listed. */
    List<PendingChange> removals(Collection<String> keys, long scan, boolean keepsContent) {
        return of(keys).entrySet().stream()
                .filter(item -> item.getValue().isListed())
                .map(item -> removal(item.getKey(), item.getValue(), scan, keepsContent))
                .toList();
    }

    private static PendingChange removal(
            String key, TrackedItem item, long scan, boolean keepsContent) {
        return new PendingChange(
                ChangeType.REMOVED,
                key,
                0,
                item.position(),
                null,
                keepsContent ? item.previous() : null,
                scan);
    }

    /** The position of an item. */
    record Place(String key, long position) {}
}
