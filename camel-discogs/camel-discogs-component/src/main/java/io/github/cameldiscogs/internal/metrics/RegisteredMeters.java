/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Meters of a registry that are removed together. */
final class RegisteredMeters {

    private final MeterRegistry registry;
    private final Set<Meter.Id> ids = ConcurrentHashMap.newKeySet();
    private volatile boolean isOver;

    RegisteredMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    MeterRegistry registry() {
        return registry;
    }

    /** Adds a meter that is registered; the same one may be added again. */
    <T extends Meter> T add(T meter) {
        ids.add(meter.getId());
        // Calls may end after their component has stopped
        if (isOver) {
            registry.remove(meter.getId());
        }
        return meter;
    }

    void removeAll() {
        isOver = true;
        ids.forEach(registry::remove);
    }
}
