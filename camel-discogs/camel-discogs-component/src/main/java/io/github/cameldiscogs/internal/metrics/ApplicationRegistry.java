/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the meter registry of an application, the same that Camel's own meters use. */
final class ApplicationRegistry {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationRegistry.class);
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    /** The bean that camel-micrometer creates, and prefers to others. */
    private static final String PREFERRED = "metricsRegistry";

    private ApplicationRegistry() {}

    /** Null if there is none, or if it is unclear which. */
    static @Nullable MeterRegistry of(CamelContext context) {
        var all = context.getRegistry().findByTypeWithName(MeterRegistry.class);
        // A composite passes everything on to the others
        var composite = choice(all, CompositeMeterRegistry.class);
        var chosen = composite == null ? choice(all, MeterRegistry.class) : composite;
        if (chosen == null && !all.isEmpty() && TOLD.compareAndSet(false, true)) {
            LOG.warn(
                    "There are no meters of Discogs: none of the meter registries {} is a composite"
                            + " or named {}",
                    all.keySet(),
                    PREFERRED);
        }
        return chosen;
    }

    private static @Nullable MeterRegistry choice(
            Map<String, MeterRegistry> all, Class<? extends MeterRegistry> type) {
        if (type.isInstance(all.get(PREFERRED))) {
            return all.get(PREFERRED);
        }
        Set<MeterRegistry> ofType =
                all.values().stream().filter(type::isInstance).collect(Collectors.toSet());
        return ofType.size() == 1 ? ofType.iterator().next() : null;
    }
}
