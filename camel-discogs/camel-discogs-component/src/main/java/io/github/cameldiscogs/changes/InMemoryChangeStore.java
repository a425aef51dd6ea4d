/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps lists as long as the JVM runs: they survive the stop of a route, and are read anew after a
 * restart. Items whose keys are numbers and whose content is not kept take about 30 bytes each.
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

    /** Shows numbers only. */
    @Override
    public String toString() {
        return "InMemoryChangeStore[%d lists]".formatted(lists.size());
    }
}
