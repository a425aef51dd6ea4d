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
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

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
                consumers("pending", operation, watch -> watch.pending().getAsInt(), Double::sum)
                        .description("Items that consumers have found and not delivered yet")
                        .baseUnit("items"));
        register(
                consumers(
                                "removals.refused",
                                operation,
                                watch -> watch.refusedRemovals().getAsLong(),
                                Double::sum)
                        .description("Removals that wait for an approval")
                        .baseUnit("items"));
        register(
                consumers("reading.age", operation, Gauges::readingAge, Double::max)
                        .description("How long ago the last look of a consumer has ended")
                        .baseUnit("seconds"));
    }

    private static double readingAge(ConsumerWatch consumer) {
        return consumer.readingAge().get().toSeconds();
    }

    /**
     * Not a number while there is no consumer of the operation.
     *
     * @param total of two consumers
     */
    private Gauge.Builder<Gauges> consumers(
            String name,
            DiscogsOperation operation,
            ToDoubleFunction<ConsumerWatch> value,
            DoubleBinaryOperator total) {
        return Gauge.builder(
                        "camel.discogs." + name,
                        this,
                        gauges -> gauges.total(operation, value, total))
                .tag("operation", operation.uriName());
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

    private double total(
            DiscogsOperation operation,
            ToDoubleFunction<ConsumerWatch> value,
            DoubleBinaryOperator total) {
        return components.stream()
                .flatMap(component -> component.consumers(operation))
                .mapToDouble(value)
                .reduce(total)
                .orElse(Double.NaN);
    }
}
