/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.PendingChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** One look at a list: writes the changes to the ledger under one scan number. */
final class Look {

    private final ChangeLedger ledger;
    private final TrackedItems tracked;
    private final ListNotes notes;
    private final CaptureOptions options;
    private final RemovalGuard guard;
    private final ItemReader reader;

    /** Whether the whole list was read before, so that unknown items were added since. */
    private final boolean hasBaseline;

    private final boolean rebases;
    private final long scan;

    Look(ChangeLedger ledger, ItemReader reader, CaptureOptions options, RemovalGuard guard) {
        this.ledger = ledger;
        this.tracked = new TrackedItems(ledger);
        this.notes = new ListNotes(ledger);
        this.options = options;
        this.guard = guard;
        this.reader = reader;
        this.hasBaseline = notes.hasBaseline();
        this.rebases = !notes.isOfScheme(reader.scheme());
        this.scan = ledger.lastScan() + 1;
    }

    /** The name of the list, for messages. */
    String name() {
        return reader.traits().name();
    }

    TrackedItems tracked() {
        return tracked;
    }

    ListNotes notes() {
        return notes;
    }

    ItemReader reader() {
        return reader;
    }

    boolean hasBaseline() {
        return hasBaseline;
    }

    /** Writes new and changed items to the ledger as pending changes. */
    void compare(List<ReadItem> items) {
        write(comparison(items), List.of());
    }

    /**
     * Writes new, changed and removed items to the ledger as pending changes. If the removals need
     * an approval, only the new and changed items are written.
     *
     * @param removed the keys of removed items
     * @throws RemovalsRefusedException if the removals need an approval
     */
    void compare(List<ReadItem> items, Collection<String> removed) {
        var removals = tracked.removals(removed, scan, options.keepsContent());
        long listed = tracked.size();
        if (!guard.allows(removals.size(), listed)) {
            compare(items);
        }
        guard.require(removals.size(), listed);
        write(comparison(items), removals);
        guard.settle();
    }

    private Comparison comparison(List<ReadItem> items) {
        return Comparison.of(
                items,
                tracked,
                hasBaseline ? ChangeType.ADDED : ChangeType.EXISTING,
                scan,
                rebases,
                reader.isSorted(),
                options.keepsContent());
    }

    private void write(Comparison comparison, List<PendingChange> removals) {
        if (!comparison.moved().isEmpty()) {
            ledger.know(comparison.moved());
        }
        var changes = new ArrayList<>(comparison.changes());
        changes.addAll(removals);
        if (!changes.isEmpty()) {
            ledger.intend(changes);
        }
    }

    /** Stores items of the first reading as known without delivering them. */
    private void leaveOut(List<ReadItem> items) {
        ledger.know(items.stream().map(item -> item.known(options.keepsContent())).toList());
    }

    private boolean leavesOut() {
        return !hasBaseline && !options.sendsExisting();
    }

    /** Compares items or, if existing items are not to be delivered, only stores them. */
    void take(List<ReadItem> items) {
        if (leavesOut()) {
            leaveOut(items);
        } else {
            compare(items);
        }
    }

    /** Whether this number of removals needs no approval. */
    boolean allowsRemovals(long removals) {
        return guard.allows(removals, tracked.size());
    }

    /** The keys of all listed items that are not in the set. */
    List<String> allBut(KeySet seen) {
        var others = new ArrayList<String>();
        tracked.forEach(
                place -> {
                    if (!seen.contains(place.key())) {
                        others.add(place.key());
                    }
                });
        return others;
    }
}
