/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.metrics;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.http.CallListener;
import io.github.cameldiscogs.internal.monitoring.Budgets;
import io.github.cameldiscogs.internal.monitoring.ConsumerWatch;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.polling.Found;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * What a component reports to the meter registry of the application. Without such a registry, or
 * without Micrometer, nothing is reported.
 */
public final class Meters implements CallListener {

    private static final String REGISTRY = "io.micrometer.core.instrument.MeterRegistry";

    private final Budgets budgets;
    private final Supplier<Stream<ConsumerWatch>> consumers;

    /** Those that endpoints may call. */
    private final Set<DiscogsOperation> called = EnumSet.noneOf(DiscogsOperation.class);

    /** Those that consumers have polled. */
    private final Set<DiscogsOperation> operations = ConcurrentHashMap.newKeySet();

    /** Null while there is no registry. Its class needs Micrometer. */
    private volatile @Nullable RegistryMeters meters;

    /**
     * @param budgets of the calls of the component
     * @param consumers those of the component that run
     */
    public Meters(Budgets budgets, Supplier<Stream<ConsumerWatch>> consumers) {
        this.budgets = budgets;
        this.consumers = consumers;
    }

    /** Looks for a registry unless one is known, and registers what has no meter yet. */
    public synchronized void register(CamelContext context) {
        if (meters == null && isMicrometerThere(context)) {
            var registry = ApplicationRegistry.of(context);
            meters = registry == null ? null : RegistryMeters.joinedBy(this, registry);
            called.forEach(operation -> tell(calls -> calls.expect(operation)));
        }
        showGauges();
    }

    private static boolean isMicrometerThere(CamelContext context) {
        return context.getClassResolver().resolveClass(REGISTRY, Meters.class.getClassLoader())
                != null;
    }

    private void showGauges() {
        var joined = meters;
        if (joined != null) {
            joined.showGauges(this);
        }
    }

    /** Removes the meters, or leaves them to other components that report to the registry. */
    public synchronized void unregister() {
        var joined = meters;
        if (joined != null) {
            meters = null;
            joined.leftBy(this);
        }
    }

    /** Calls of the operation may be made from now on. */
    public synchronized void expect(DiscogsOperation operation) {
        called.add(operation);
        tell(calls -> calls.expect(operation));
    }

    /** A consumer of the operation has started. */
    public synchronized void polls(DiscogsOperation operation) {
        operations.add(operation);
        showGauges();
    }

    /** A route has succeeded with it. */
    public void delivered(DiscogsOperation operation, Found found) {
        var change = found.change();
        if (change != null) {
            tell(calls -> calls.delivered(operation, change.type()));
        }
    }

    @Override
    public void waited(DiscogsOperation operation, Duration time) {
        tell(calls -> calls.waited(operation, time));
    }

    @Override
    public void requested(DiscogsOperation operation, int status, Duration time) {
        tell(calls -> calls.requested(operation, status, time));
    }

    @Override
    public void retries(DiscogsException failure, Duration pause) {
        tell(calls -> calls.retries(failure));
    }

    @Override
    public void failed(DiscogsException failure) {
        tell(calls -> calls.failed(failure));
    }

    private void tell(Consumer<EventMeters> event) {
        var joined = meters;
        if (joined != null) {
            event.accept(joined.events());
        }
    }

    Budgets budgets() {
        return budgets;
    }

    Set<DiscogsOperation> operations() {
        return operations;
    }

    /** The running consumers of the operation. */
    Stream<ConsumerWatch> consumers(DiscogsOperation operation) {
        return consumers.get().filter(consumer -> consumer.operation() == operation);
    }
}
