/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import io.github.cameldiscogs.ratelimit.BudgetStatus;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request budgets that the calls of a component use. */
public final class Budgets {

    private final Map<RateLimiter, String> names =
            Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * Calls may use that budget from now on.
     *
     * @param name the origin of the server
     */
    public void add(String name, RateLimiter limiter) {
        names.putIfAbsent(limiter, name);
    }

    /** All of them, sorted by name. */
    public List<Budget> all() {
        Map<RateLimiter, String> used;
        synchronized (names) {
            used = new IdentityHashMap<>(names);
        }
        return used.entrySet().stream()
                .map(entry -> Budget.of(entry.getValue(), entry.getKey()))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /**
     * A budget.
     *
     * @param limiter the simple name of the limiter's class
     * @param status null if the limiter does not tell
     */
    public record Budget(String name, String limiter, @Nullable BudgetStatus status) {

        private static Budget of(String name, RateLimiter limiter) {
            return new Budget(name, limiter.getClass().getSimpleName(), limiter.status());
        }
    }
}
