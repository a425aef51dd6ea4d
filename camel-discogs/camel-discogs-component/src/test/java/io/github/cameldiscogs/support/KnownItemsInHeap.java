/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.changes.ChangeLedger;
import io.github.cameldiscogs.changes.ChangeStore;
import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.changes.InMemoryChangeStore;
import io.github.cameldiscogs.changes.KnownItem;
import io.github.cameldiscogs.changes.PendingChange;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program of its own that prints the bytes of heap that a store uses for a list: when it was
 * read, while it is given in order, afterwards, and when much was removed and as much added.
 */
public final class KnownItemsInHeap {

    private static final int PORTION = 1000;

    private KnownItemsInHeap() {}

    /** Arguments: the number of items. */
    public static void main(String[] arguments) {
        int items = Integer.parseInt(arguments[0]);
        // What classes need by themselves is not the store's; some of it goes only the second time
        long before = 0;
        for (int round = 0; round < 3; round++) {
            use(new InMemoryChangeStore(), PORTION);
            before = used();
        }
        use(new InMemoryChangeStore(), items, before);
    }

    private static ChangeLedger use(ChangeStore store, int items) {
        var ledger = store.open("list");
        for (int from = 0; from < items; from += PORTION) {
            know(ledger, from);
        }
        return ledger;
    }

    private static void know(ChangeLedger ledger, int from) {
        var portion = new ArrayList<KnownItem>();
        for (int i = from; i < from + PORTION; i++) {
            portion.add(new KnownItem(key(i), i, -i, null));
        }
        ledger.know(portion);
    }

    private static String key(int item) {
        return Long.toString(1_000_000_000L + item * 7919L % 1_000_000_007L);
    }

    private static void use(ChangeStore store, int items, long before) {
        var ledger = use(store, items);
        print(before);
        var given = new AtomicLong();
        ledger.forEachKnown(
                item -> {
                    if (given.incrementAndGet() == items) {
                        print(before);
                    }
                });
        print(before);
        for (int i = 0; i < items / 2; i++) {
            ledger.done(new PendingChange(ChangeType.REMOVED, key(i), 0, 0, null, null, 1), false);
        }
        for (int from = items; from < items + items / 2; from += PORTION) {
            know(ledger, from);
        }
        print(before);
        if (ledger.size() != items) {
            throw new IllegalStateException("it knows " + ledger.size());
        }
    }

    private static void print(long before) {
        System.out.println(used() - before);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
