/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The meters in a registry. Components that report to the same registry, such as those of two Camel
 * contexts, share them: a registry has one meter of a name and its tags, which shows the sum, and
 * goes with the last of them.
 */
final class RegistryMeters {

    private static final Map<MeterRegistry, RegistryMeters> ALL = new IdentityHashMap<>();

    private final MeterRegistry registry;
    private final RegisteredMeters ofEvents;
    private final EventMeters events;
    private final List<Meters> components = new CopyOnWriteArrayList<>();
    private Gauges gauges;

    private RegistryMeters(MeterRegistry registry) {
        this.registry = registry;
        this.ofEvents = new RegisteredMeters(registry);
        this.events = new EventMeters(ofEvents);
        this.gauges = new Gauges(new RegisteredMeters(registry), components);
    }

    /** The meters that the component reports to from now on. */
    static RegistryMeters joinedBy(Meters component, MeterRegistry registry) {
        synchronized (ALL) {
            var meters = ALL.computeIfAbsent(registry, RegistryMeters::new);
            meters.components.add(component);
            return meters;
        }
    }

    /** The component reports nothing any more. */
    void leftBy(Meters component) {
        synchronized (ALL) {
            components.remove(component);
            gauges.removeAll();
            if (components.isEmpty()) {
                ofEvents.removeAll();
                ALL.remove(registry);
            } else {
                gauges = new Gauges(new RegisteredMeters(registry), components);
                components.forEach(gauges::show);
            }
        }
    }

    /** Registers gauges of that component which are not there yet. */
    void showGauges(Meters component) {
        synchronized (ALL) {
            gauges.show(component);
        }
    }

    EventMeters events() {
        return events;
    }
}
