/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.PendingChange;
import io.github.cameldiscogs.changes.TakenOverException;
import io.github.cameldiscogs.internal.polling.Found;
import io.github.cameldiscogs.internal.polling.ListSource;
import io.github.cameldiscogs.internal.polling.Search;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was added to a list, changed in it, or removed from it.
 *
 * <p>What is found is written to the ledger before it is told, and handed out from there: first
 * what was not told before, by this run or an earlier one. Of an item that was handed out nothing
 * else is handed out until that was told, or dropped.
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

    /** What was handed out, by the keys of the items. */
    private final Map<String, PendingChange> handedOut = new ConcurrentHashMap<>();

    /** The keys of those of which something newer is to be told. */
    private final Set<String> overtaken = ConcurrentHashMap.newKeySet();

    private @Nullable FullReading reading;
    private boolean isOver;

    /** What was handed out is told by another from now on. */
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
            // Whoever has been given nothing begins another look
            isOver = isOver && !found.isEmpty();
            return found;
        } catch (RuntimeException e) {
            isTakenOver |= e instanceof TakenOverException;
            close();
            throw e;
        }
    }

    /** Whether all was handed out that the last look has found, so that the next is a new one. */
    public boolean isOver() {
        return isOver;
    }

    /**
     * Only what was read first is told while the reading goes on: of others the oldest come first.
     */
    private List<Found> handOut() {
        if (reading != null && !reading.isFirst()) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        var changes = new HashMap<String, PendingChange>();
        // What is done meanwhile must not be taken for what is still to be told
        synchronized (handedOut) {
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
        }
        return found;
    }

    /** Looks at a part of the list; returns whether there is more. */
    private boolean goOn() {
        if (reading == null) {
            guard.requireNoneRefused();
            var look = new Look(ledger, reader, options, guard);
            if (isReadEnough(look) && new NewestReading(look, source).settles()) {
                return false;
            }
            reading = new FullReading(look, source, clock);
        }
        if (reading.goOn()) {
            return true;
        }
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
        synchronized (handedOut) {
            var change = handedOut.get(found.key());
            if (change != null) {
                done(change);
                dropped(found);
            }
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

    /** What is left out is known here. */
    @Override
    public boolean hasStarted() {
        return true;
    }

    @Override
    public void started() {}

    @Override
    public void close() {
        if (reading != null) {
            reading.close();
        }
        reading = null;
        isOver = false;
    }
}
