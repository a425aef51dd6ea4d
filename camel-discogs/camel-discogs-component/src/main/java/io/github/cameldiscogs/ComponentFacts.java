/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.monitoring.Budgets.Budget;
import io.github.cameldiscogs.internal.monitoring.RecentFailure;
import io.github.cameldiscogs.internal.paging.WalkStatus;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the developer console shows of a component. What is not known is left out. */
record ComponentFacts(DiscogsComponent component) {

    private static final int MILLIS = 1_000;

    /** The facts under the names of their sections, as a JSON object can have them. */
    Map<String, Object> all() {
        var all = new LinkedHashMap<String, Object>();
        all.put("budgets", rows(component.budgets().all(), ComponentFacts::budget));
        all.put("calls", calls());
        all.put("consumers", rows(component.consumers(), ComponentFacts::consumer));
        all.put("walks", rows(component.runningWalks().statuses(), ComponentFacts::walk));
        all.put("failures", rows(component.statistics().latestFailures(), ComponentFacts::failure));
        return all;
    }

    private static <T> List<Map<String, Object>> rows(
            Collection<T> all, Function<T, Map<String, Object>> row) {
        return all.stream().map(row).toList();
    }

    private static Map<String, Object> budget(Budget budget) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("budget", budget.name());
        facts.put("limiter", budget.limiter());
        var status = budget.status();
        if (status != null) {
            facts.put("limit", status.limit());
            facts.put("used", status.used());
            facts.put("inFlight", status.inFlight());
            facts.put("ofOtherClients", status.ofOtherClients());
            facts.put("waitingInteractive", status.waitingInteractive());
            facts.put("waitingBackground", status.waitingBackground());
            putIfKnown(facts, "secondsUntilNext", seconds(status.untilNext()));
        }
        return facts;
    }

    private static @Nullable Double seconds(@Nullable Duration time) {
        return time == null ? null : (double) time.toMillis() / MILLIS;
    }

    private static void putIfKnown(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            facts.put(name, value);
        }
    }

    private Map<String, Object> calls() {
        var statistics = component.statistics();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("requests", statistics.requests());
        facts.put("refusals", statistics.refusals());
        facts.put("retries", statistics.retries());
        facts.put("failedCalls", statistics.failures());
        facts.put("waitedSeconds", statistics.waited().toSeconds());
        return facts;
    }

    private static Map<String, Object> consumer(ManagedDiscogsConsumer consumer) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("routeId", consumer.getRouteId());
        facts.put("operation", consumer.getEndpoint().getOperation());
        facts.put("changes", consumer.getEndpoint().isChanges());
        putIfKnown(facts, "lastReading", consumer.getLastReading());
        if (consumer.getKnownItems() >= 0) {
            facts.put("known", consumer.getKnownItems());
        }
        facts.put("pending", consumer.getPendingItems());
        putIfKnown(facts, "nextFullReading", consumer.getNextFullReading());
        facts.put("refusedRemovals", consumer.getRefusedRemovals());
        return facts;
    }

    private static Map<String, Object> walk(WalkStatus walk) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("list", walk.list());
        facts.put("page", Math.min(walk.pages(), walk.totalPages()));
        facts.put("pages", walk.totalPages());
        facts.put("items", walk.items());
        putIfKnown(facts, "totalItems", walk.totalItems());
        facts.put("elapsedSeconds", walk.elapsed().toSeconds());
        facts.put("secondsLeft", walk.left().toSeconds());
        return facts;
    }

    private static Map<String, Object> failure(RecentFailure failure) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("time", failure.time().toString());
        facts.put("operation", failure.operation());
        if (failure.status() > 0) {
            facts.put("status", failure.status());
        }
        facts.put("message", failure.message());
        return facts;
    }
}
