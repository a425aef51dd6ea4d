/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.metrics;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.ratelimit.BudgetStatus;
import io.github.cameldiscogs.ratelimit.CallPriority;
import io.github.cameldiscogs.ratelimit.RateLimiter;
import io.micrometer.core.instrument.Gauge;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;

/** Gauges of request budgets, and of what consumers have still to deliver. */
final class Gauges {

    private final RegisteredMeters meters;
    private final List<Meters> components;
    private final Set<String> origins = new HashSet<>();
    private final Set<DiscogsOperation> operations = EnumSet.noneOf(DiscogsOperation.class);

    /**
     * @param components whose sums are shown
     */
    Gauges(RegisteredMeters meters, List<Meters> components) {
        this.meters = meters;
        this.components = components;
    }

    /** Registers those of the component that are not there yet. */
    void show(Meters component) {
        component.budgets().names().stream().filter(origins::add).forEach(this::showBudget);
        component.pending().operations().stream()
                .filter(operations::add)
                .forEach(this::showPending);
    }

    void removeAll() {
        meters.removeAll();
    }

    private void showBudget(String origin) {
        register(
                budget("limit", origin, BudgetStatus::limit)
                        .description("Requests that Discogs allows in a window of 60 seconds")
                        .baseUnit("requests"));
        register(
                budget("used", origin, BudgetStatus::used)
                        .description("Requests of this application that count in the window")
                        .baseUnit("requests"));
        register(
                budget("remaining", origin, Gauges::remaining)
                        .description("Requests for which the window still has room")
                        .baseUnit("requests"));
        register(waiting(CallPriority.interactive, origin, BudgetStatus::waitingInteractive));
        register(waiting(CallPriority.background, origin, BudgetStatus::waitingBackground));
    }

    private static int remaining(BudgetStatus budget) {
        return Math.max(0, budget.limit() - budget.used() - budget.ofOtherClients());
    }

    private Gauge.Builder<Gauges> waiting(
            CallPriority priority, String origin, ToIntFunction<BudgetStatus> count) {
        return budget("waiting", origin, count)
                .description("Calls that wait for a place in the request budget")
                .baseUnit("calls")
                .tag("priority", priority.name());
    }

    private Gauge.Builder<Gauges> budget(
            String name, String origin, ToIntFunction<BudgetStatus> value) {
        return Gauge.builder(
                        "camel.discogs.ratelimit." + name,
                        this,
                        gauges -> gauges.sum(origin, value))
                .tag("origin", origin);
    }

    private void showPending(DiscogsOperation operation) {
        register(
                Gauge.builder("camel.discogs.pending", this, gauges -> gauges.pending(operation))
                        .description("Items that consumers have found and not delivered yet")
                        .baseUnit("items")
                        .tag("operation", operation.uriName()));
    }

    private void register(Gauge.Builder<Gauges> gauge) {
        meters.add(gauge.register(meters.registry()));
    }

    /** Of all budgets with that name; not a number if no limiter tells. */
    private double sum(String origin, ToIntFunction<BudgetStatus> value) {
        return components.stream()
                .flatMap(component -> component.budgets().named(origin))
                .distinct()
                .map(RateLimiter::status)
                .filter(Objects::nonNull)
                .mapToDouble(value::applyAsInt)
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    private double pending(DiscogsOperation operation) {
        return components.stream()
                .mapToInt(component -> component.pending().count(operation))
                .sum();
    }
}
