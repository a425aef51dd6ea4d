/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.metrics;

import io.github.cameldiscogs.internal.monitoring.Budgets;
import io.github.cameldiscogs.internal.monitoring.ConsumerWatch;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.ratelimit.BudgetStatus;
import io.github.cameldiscogs.ratelimit.CallPriority;
import io.micrometer.core.instrument.Gauge;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Gauges of request budgets, and of consumers. */
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
        component.operations().stream().filter(operations::add).forEach(this::showConsumers);
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

    private void showConsumers(DiscogsOperation operation) {
        register(
                consumers("pending", operation, Gauges::pending)
                        .description("Items that consumers have found and not delivered yet")
                        .baseUnit("items"));
        register(
                consumers("removals.refused", operation, Gauges::refusedRemovals)
                        .description("Removals that wait for an approval")
                        .baseUnit("items"));
        register(
                consumers("reading.age", operation, Gauges::readingAge)
                        .description("How long ago the last look of a consumer has ended")
                        .baseUnit("seconds"));
    }

    private static double pending(Stream<ConsumerWatch> consumers) {
        return consumers.mapToInt(consumer -> consumer.pending().getAsInt()).sum();
    }

    private static double refusedRemovals(Stream<ConsumerWatch> consumers) {
        return consumers.mapToLong(consumer -> consumer.refusedRemovals().getAsLong()).sum();
    }

    /** That of the consumer which is behind most; not a number while none runs. */
    private static double readingAge(Stream<ConsumerWatch> consumers) {
        return consumers
                .mapToDouble(consumer -> consumer.readingAge().get().toSeconds())
                .max()
                .orElse(Double.NaN);
    }

    private Gauge.Builder<Gauges> consumers(
            String name,
            DiscogsOperation operation,
            ToDoubleFunction<Stream<ConsumerWatch>> value) {
        return Gauge.builder(
                        "camel.discogs." + name,
                        this,
                        gauges -> value.applyAsDouble(gauges.consumers(operation)))
                .tag("operation", operation.uriName());
    }

    private Stream<ConsumerWatch> consumers(DiscogsOperation operation) {
        return components.stream().flatMap(component -> component.consumers(operation));
    }

    private void register(Gauge.Builder<Gauges> gauge) {
        meters.add(gauge.register(meters.registry()));
    }

    /** Of all budgets with that name; not a number if no limiter tells. */
    private double sum(String origin, ToIntFunction<BudgetStatus> value) {
        return components.stream()
                .flatMap(component -> component.budgets().named(origin))
                .distinct()
                .map(Budgets::status)
                .filter(Objects::nonNull)
                .mapToDouble(value::applyAsInt)
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }
}
