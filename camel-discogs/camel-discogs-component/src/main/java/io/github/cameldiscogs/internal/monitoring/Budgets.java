/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import io.github.cameldiscogs.ratelimit.BudgetStatus;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The request budgets that the calls of a component use. */
public final class Budgets {

    private static final Logger LOG = LoggerFactory.getLogger(Budgets.class);

    private final NamesInUse names = new NamesInUse("%s (%d)");
    private final Map<String, RateLimiter> limiters = new TreeMap<>();

    /**
     * Calls may use that budget from now on.
     *
     * @param name the origin of the server; a number is added to it if another budget has it
     */
    public synchronized void add(String name, RateLimiter limiter) {
        if (limiters.values().stream().noneMatch(other -> other == limiter)) {
            limiters.put(names.take(name), limiter);
        }
    }

    /** The names of all of them. */
    public synchronized Set<String> names() {
        return Set.copyOf(limiters.keySet());
    }

    /** The one with this name, if there is one. */
    public synchronized Stream<RateLimiter> named(String name) {
        return Stream.ofNullable(limiters.get(name));
    }

    /** All of them, sorted by name. */
    public List<Budget> all() {
        Map<String, RateLimiter> all;
        synchronized (this) {
            all = new TreeMap<>(limiters);
        }
        return all.entrySet().stream()
                .map(entry -> Budget.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The state of a budget; null if its limiter does not tell, or fails. */
    public static @Nullable BudgetStatus status(RateLimiter limiter) {
        try {
            return limiter.status();
        } catch (RuntimeException e) {
            LOG.debug("{} does not tell the state of its budget", limiter.getClass(), e);
            return null;
        }
    }

    /**
     * A budget.
     *
     * @param limiter the simple name of the limiter's class
     * @param status null if the limiter does not tell
     */
    public record Budget(String name, String limiter, @Nullable BudgetStatus status) {

        private static Budget of(String name, RateLimiter limiter) {
            return new Budget(name, limiter.getClass().getSimpleName(), Budgets.status(limiter));
        }
    }
}
