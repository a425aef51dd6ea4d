/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.limit.ExactLog;
import io.github.cameldiscogs.sandbox.internal.limit.RequestBudgets;
import io.github.cameldiscogs.sandbox.internal.limit.RequestCounter;
import io.github.cameldiscogs.sandbox.internal.limit.Unlimited;
import io.github.cameldiscogs.sandbox.internal.limit.Verdict;
import io.github.cameldiscogs.sandbox.internal.limit.WeightedCounter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Applies a rate limit, which can be replaced at any time. */
final class RequestLimiter {

    private final Clock clock;
    private RateLimit rules;
    private RequestBudgets budgets;

    RequestLimiter(RateLimit rules, Clock clock) {
        this.clock = clock;
        this.rules = rules;
        this.budgets = budgets(rules);
    }

    /** Requests already counted still count if only the numbers change. */
    synchronized void replace(RateLimit newRules) {
        boolean sameCounting =
                newRules.withLimits(rules.authenticated(), rules.anonymous()).equals(rules);
        rules = newRules;
        budgets = sameCounting ? budgets : budgets(newRules);
    }

    /** Forgets all counted requests. */
    synchronized void reset(RateLimit newRules) {
        rules = newRules;
        budgets = budgets(newRules);
    }

    synchronized RateLimit rules() {
        return rules;
    }

    /** The number of counted requests of each address. */
    synchronized Map<String, Integer> used() {
        return budgets.used(now());
    }

    /** Reads the clock itself, so that requests are counted in the order of their times. */
    synchronized Verdict ask(String address, boolean claimsCredentials) {
        return budgets.ask(address, rules.limit(claimsCredentials), now());
    }

    private long now() {
        var now = clock.instant();
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    private static RequestBudgets budgets(RateLimit rules) {
        return new RequestBudgets(() -> counter(rules), rules.countsRefused());
    }

    private static RequestCounter counter(RateLimit rules) {
        long window = rules.window().toNanos();
        return switch (rules.model()) {
            case UNLIMITED -> new Unlimited();
            case EXACT_LOG -> new ExactLog(window);
            case WEIGHTED_COUNTER -> new WeightedCounter(window);
        };
    }
}
