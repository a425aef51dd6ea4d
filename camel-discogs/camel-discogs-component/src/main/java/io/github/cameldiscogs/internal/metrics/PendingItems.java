/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.metrics;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How much the consumers of a component have found and not delivered yet. */
final class PendingItems {

    private final Map<DiscogsOperation, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** The count of all consumers of the operation. */
    AtomicInteger of(DiscogsOperation operation) {
        return counts.computeIfAbsent(operation, first -> new AtomicInteger());
    }

    /** The operations that consumers have polled. */
    Set<DiscogsOperation> operations() {
        return Set.copyOf(counts.keySet());
    }

    int count(DiscogsOperation operation) {
        var count = counts.get(operation);
        return count == null ? 0 : count.get();
    }
}
