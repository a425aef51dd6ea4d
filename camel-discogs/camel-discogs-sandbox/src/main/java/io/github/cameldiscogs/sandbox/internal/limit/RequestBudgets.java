/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** One counter for each source address. */
public final class RequestBudgets {

    private final Supplier<RequestCounter> newCounter;
    private final boolean countsRefused;
    private final Map<String, RequestCounter> byAddress = new HashMap<>();

    public RequestBudgets(Supplier<RequestCounter> newCounter, boolean countsRefused) {
        this.newCounter = newCounter;
        this.countsRefused = countsRefused;
    }

    public synchronized Verdict ask(String address, int limit, long now) {
        var counter = byAddress.computeIfAbsent(address, any -> newCounter.get());
        int used = counter.used(now);
        boolean allowed = used < limit;
        if (allowed || countsRefused) {
            counter.add(now);
        }
        return new Verdict(allowed, limit, used);
    }

    /** The number of requests that count at that time, by address. */
    public synchronized Map<String, Integer> used(long now) {
        var used = new TreeMap<String, Integer>();
        byAddress.forEach((address, counter) -> used.put(address, counter.used(now)));
        return used;
    }
}
