/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stores lists in memory until the JVM ends: they survive a restart of a route, and are read anew
 * after a restart of the JVM. Items with a numeric key and without stored content take about 30
 * bytes each.
 */
public final class InMemoryChangeStore implements ChangeStore {

    private final Map<String, ListInMemory> lists = new ConcurrentHashMap<>();

    @Override
    public ChangeLedger open(String list) {
        KeptName.check("a list", list);
        return lists.computeIfAbsent(list, ListInMemory::new).open();
    }

    @Override
    public boolean isLasting() {
        return false;
    }

    /** Shows the number of lists and nothing of their content. */
    @Override
    public String toString() {
        return "InMemoryChangeStore[%d lists]".formatted(lists.size());
    }
}
