/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a ledger does, said as simply as can be. */
final class ModelLedger implements ChangeLedger {

    private final Map<String, KnownItem> known = new HashMap<>();
    private final Map<String, PendingChange> pending = new HashMap<>();
    private final Map<String, String> marks = new HashMap<>();
    private long lastScan;

    @Override
    public void requireCurrent() {}

    @Override
    public long size() {
        return known.size();
    }

    @Override
    public Map<String, KnownItem> known(Collection<String> keys) {
        return those(known, keys);
    }

    private static <T> Map<String, T> those(Map<String, T> all, Collection<String> keys) {
        return keys.stream()
                .distinct()
                .filter(all::containsKey)
                .collect(Collectors.toMap(key -> key, all::get));
    }

    @Override
    public void forEachKnown(Consumer<KnownItem> action) {
        known.values().stream()
                .sorted(Comparator.comparingLong(KnownItem::position))
                .map(item -> new KnownItem(item.key(), item.fingerprint(), item.position(), null))
                .forEach(action);
    }

    @Override
    public void know(List<KnownItem> items) {
        items.forEach(item -> known.put(item.key(), item));
    }

    @Override
    public void intend(List<PendingChange> changes) {
        for (var change : changes) {
            pending.put(change.key(), change);
            lastScan = Math.max(lastScan, change.scan());
        }
    }

    @Override
    public List<PendingChange> pending(int most) {
        return pending.values().stream()
                .sorted(
                        Comparator.comparingLong(PendingChange::scan)
                                .thenComparingLong(PendingChange::position))
                .limit(most)
                .toList();
    }

    @Override
    public Map<String, PendingChange> pending(Collection<String> keys) {
        return those(pending, keys);
    }

    @Override
    public long pendingSize() {
        return pending.size();
    }

    @Override
    public void done(PendingChange change, boolean keepsContent) {
        var intended = pending.get(change.key());
        if (intended != null && (intended.scan() < change.scan() || intended.equals(change))) {
            pending.remove(change.key());
        }
        if (change.type() == ChangeType.REMOVED) {
            known.remove(change.key());
        } else {
            var content = keepsContent ? change.content() : null;
            known.put(
                    change.key(),
                    new KnownItem(change.key(), change.fingerprint(), change.position(), content));
        }
    }

    @Override
    public long lastScan() {
        return lastScan;
    }

    @Override
    public Optional<String> mark(String name) {
        return Optional.ofNullable(marks.get(name));
    }

    @Override
    public void mark(String name, String value) {
        marks.put(name, value);
    }

    @Override
    public void forgetAll() {
        known.clear();
        pending.clear();
        marks.clear();
    }
}
