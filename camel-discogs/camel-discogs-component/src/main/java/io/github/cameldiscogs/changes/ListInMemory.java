/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stored state of a list in memory. All reads and writes hold its lock. */
final class ListInMemory {

    private final String name;
    private KnownInMemory known = new KnownInMemory();
    private PendingInMemory pending = new PendingInMemory();
    private final Map<String, String> marks = new HashMap<>();
    private long lastScan;
    private Ledger writer;

    ListInMemory(String name) {
        this.name = name;
        this.writer = new Ledger();
    }

    synchronized ChangeLedger open() {
        writer = new Ledger();
        return writer;
    }

    /**
     * @param search returns null for a key that is not stored
     */
    private static <T> Map<String, T> found(
            Collection<String> keys, Function<String, @Nullable T> search) {
        var found = new HashMap<String, T>();
        for (var key : keys) {
            var value = search.apply(key);
            if (value != null) {
                found.put(key, value);
            }
        }
        return found;
    }

    /**
     * A ledger of this list. Writes are atomic: all checks that may fail are made before the first
     * write.
     */
    private final class Ledger implements ChangeLedger {

        private void write(Runnable work) {
            synchronized (ListInMemory.this) {
                if (writer != this) {
                    throw ChangeStoreException.openedSince(name);
                }
                work.run();
            }
        }

        @Override
        public void requireCurrent() {
            write(() -> {});
        }

        @Override
        public long size() {
            synchronized (ListInMemory.this) {
                return known.size();
            }
        }

        @Override
        public Map<String, KnownItem> known(Collection<String> keys) {
            synchronized (ListInMemory.this) {
                return found(keys, known::get);
            }
        }

        @Override
        public void forEachKnown(Consumer<KnownItem> action) {
            KnownInMemory.InOrder items;
            synchronized (ListInMemory.this) {
                items = known.inOrder();
            }
            items.forEach(action);
        }

        @Override
        public void know(List<KnownItem> items) {
            items.forEach(item -> KeptName.check("an item", item.key()));
            write(() -> items.forEach(known::put));
        }

        @Override
        public void intend(List<PendingChange> changes) {
            changes.forEach(change -> KeptName.check("an item", change.key()));
            write(
                    () ->
                            changes.forEach(
                                    change -> {
                                        pending.put(change);
                                        lastScan = Math.max(lastScan, change.scan());
                                    }));
        }

        @Override
        public List<PendingChange> pending(int most) {
            synchronized (ListInMemory.this) {
                return pending.first(most);
            }
        }

        @Override
        public Map<String, PendingChange> pending(Collection<String> keys) {
            synchronized (ListInMemory.this) {
                return found(keys, pending::get);
            }
        }

        @Override
        public long pendingSize() {
            synchronized (ListInMemory.this) {
                return pending.size();
            }
        }

        @Override
        public void done(PendingChange change, boolean keepsContent) {
            KeptName.check("an item", change.key());
            write(
                    () -> {
                        pending.removeUnlessLater(change);
                        if (change.type() == ChangeType.REMOVED) {
                            known.remove(change.key());
                        } else {
                            known.put(change.told(keepsContent));
                        }
                    });
        }

        @Override
        public long lastScan() {
            synchronized (ListInMemory.this) {
                return lastScan;
            }
        }

        @Override
        public Optional<String> mark(String mark) {
            synchronized (ListInMemory.this) {
                return Optional.ofNullable(marks.get(mark));
            }
        }

        @Override
        public void mark(String mark, String value) {
            KeptName.check("a mark", mark);
            write(() -> marks.put(mark, value));
        }

        @Override
        public void forgetAll() {
            write(
                    () -> {
                        known = new KnownInMemory();
                        pending = new PendingInMemory();
                        marks.clear();
                    });
        }
    }
}
