/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.PendingChange;
import io.github.cameldiscogs.changes.TakenOverException;
import io.github.cameldiscogs.internal.polling.Found;
import io.github.cameldiscogs.internal.polling.ListSource;
import io.github.cameldiscogs.internal.polling.Search;
import io.github.cameldiscogs.internal.polling.SearchStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Finds items that were added to a list, changed in it, or removed from it.
 *
 * <p>Changes are written to the ledger first and handed out from there, beginning with those that
 * are still pending from earlier polls or runs. While a change of an item is handed out, no other
 * change of that item is, until the first one is delivered or dropped.
 */
public final class ChangeSearch implements Search {

    private static final int PORTION = 1_000;

    private final ListSource source;
    private final ItemReader reader;
    private final ChangeLedger ledger;
    private final CaptureOptions options;
    private final RemovalGuard guard;
    private final ChangeForm form;
    private final Clock clock;

    /** Guards changes that are handed out, also while the ledger is asked or told of them. */
    private final ReentrantLock handingOut = new ReentrantLock();

    /** The changes that are handed out, by item key. */
    private final Map<String, PendingChange> handedOut = new ConcurrentHashMap<>();

    /** The keys of handed-out changes that a newer pending change has replaced. */
    private final Set<String> overtaken = ConcurrentHashMap.newKeySet();

    private @Nullable FullReading reading;
    private boolean isOver;
    private boolean readsWhole;

    /**
     * Whether another consumer has opened the list, which then delivers the changes that were
     * handed out here.
     */
    private volatile boolean isTakenOver;

    public ChangeSearch(
            ListSource source,
            ItemReader reader,
            ChangeLedger ledger,
            CaptureOptions options,
            RemovalGuard guard,
            ChangeForm form,
            Clock clock) {
        this.source = source;
        this.reader = reader;
        this.ledger = ledger;
        this.options = options;
        this.guard = guard;
        this.form = form;
        this.clock = clock;
    }

    @Override
    public List<Found> next() {
        try {
            ledger.requireCurrent();
            var found = handOut();
            while (found.isEmpty() && !isOver) {
                isOver = !goOn();
                found = handOut();
            }
            // An empty result ends this look; the next call starts a new one
            isOver = isOver && !found.isEmpty();
            return found;
        } catch (RuntimeException e) {
            isTakenOver |= e instanceof TakenOverException;
            close();
            throw e;
        }
    }

    /**
     * Whether all results of the last look were handed out, so that the next call starts a new
     * look.
     */
    public boolean isOver() {
        return isOver;
    }

    /**
     * Changes are handed out while a list is read only if it is read for the first time: later
     * readings are handed out at the end, sorted from the oldest.
     */
    private List<Found> handOut() {
        if (reading != null && !reading.isFirst()) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        var changes = new HashMap<String, PendingChange>();
        // A change that is completed between the query and the loop must not be handed out again
        handingOut.lock();
        try {
            for (var change : ledger.pending(PORTION + handedOut.size())) {
                var before = handedOut.get(change.key());
                if (before == null) {
                    found.add(form.found(change));
                    changes.put(change.key(), change);
                } else if (before.scan() != change.scan()) {
                    overtaken.add(change.key());
                }
            }
            handedOut.putAll(changes);
        } finally {
            handingOut.unlock();
        }
        return found;
    }

    /**
     * Reads the next part of the list.
     *
     * @return whether the look goes on
     */
    private boolean goOn() {
        if (reading == null) {
            guard.requireNoneRefused();
            var look = new Look(ledger, reader, options, guard);
            if (!readsWhole && isReadEnough(look) && new NewestReading(look, source).settles()) {
                return false;
            }
            reading = new FullReading(look, source, clock);
        }
        if (reading.goOn()) {
            return true;
        }
        readsWhole = false;
        reading = null;
        return false;
    }

    private boolean isReadEnough(Look look) {
        return look.hasBaseline()
                && look.notes().isOfScheme(reader.scheme())
                && look.notes().wasReadWithin(options.fullScan(), clock.instant());
    }

    @Override
    public String itemKey(Found found) {
        return found.key();
    }

    @Override
    public void told(Found found) {
        handingOut.lock();
        try {
            var change = handedOut.get(found.key());
            if (change != null) {
                done(change);
                dropped(found);
            }
        } finally {
            handingOut.unlock();
        }
    }

    private void done(PendingChange change) {
        try {
            ledger.done(change, options.keepsContent());
        } catch (TakenOverException e) {
            isTakenOver = true;
            throw e;
        }
    }

    @Override
    public void requireCurrent() {
        try {
            ledger.requireCurrent();
        } catch (TakenOverException e) {
            isTakenOver = true;
            throw e;
        }
    }

    @Override
    public boolean isCurrent(Found found) {
        return !isTakenOver && !overtaken.contains(found.key());
    }

    @Override
    public void dropped(Found found) {
        overtaken.remove(found.key());
        handedOut.remove(found.key());
    }

    /** The ledger itself records which existing items were left out. */
    @Override
    public boolean hasStarted() {
        return true;
    }

    @Override
    public void started() {}

    @Override
    public SearchStatus status() {
        var notes = new ListNotes(ledger);
        return new SearchStatus(
                new TrackedItems(ledger).size(),
                notes.untilReadAgain(options.fullScan(), clock.instant()));
    }

    @Override
    public void readWhole() {
        readsWhole = true;
    }

    @Override
    public void close() {
        if (reading != null) {
            reading.close();
        }
        reading = null;
        isOver = false;
    }
}
