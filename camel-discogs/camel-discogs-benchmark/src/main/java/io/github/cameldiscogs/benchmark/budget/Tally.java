/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the items that arrived. */
final class Tally {

    private final Set<Long> instances = ConcurrentHashMap.newKeySet();
    private final AtomicInteger doubled = new AtomicInteger();

    void add(long instanceId) {
        if (!instances.add(instanceId)) {
            doubled.incrementAndGet();
        }
    }

    /** How many of so many items never came. */
    int lost(int items) {
        return items - instances.size();
    }

    int doubled() {
        return doubled.get();
    }
}
