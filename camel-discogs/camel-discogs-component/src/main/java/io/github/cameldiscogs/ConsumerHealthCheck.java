/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.monitoring.CallHealth;
import io.github.cameldiscogs.internal.monitoring.LatestCalls;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.jspecify.annotations.Nullable;

/** Tells whether the polls of a consumer work. Unlike Camel's own check, it lets them wait. */
final class ConsumerHealthCheck extends EndpointHealthCheck {

    private static final String LAST_READING = "lastReading";
    private static final String PENDING_ITEMS = "pendingItems";

    private final DiscogsEndpoint endpoint;
    private final DiscogsConsumer consumer;

    ConsumerHealthCheck(DiscogsEndpoint endpoint, DiscogsConsumer consumer, EndpointCalls calls) {
        super("consumer:" + consumer.getRouteId(), endpoint, calls);
        this.endpoint = endpoint;
        this.consumer = consumer;
    }

    @Override
    @Nullable Throwable trouble(CallHealth health) {
        if (health.down() != null) {
            return health.down();
        }
        var ofPoll = consumer.lastFailure();
        return ofPoll instanceof DiscogsException failure && health.toleratesInPoll(failure)
                ? null
                : ofPoll;
    }

    @Override
    void reportDetails(HealthCheckResultBuilder result) {
        if (!consumer.getLastReading().isEmpty()) {
            result.detail(LAST_READING, consumer.getLastReading());
        }
        result.detail(PENDING_ITEMS, consumer.getPendingItems());
    }

    @Override
    void reportUp(HealthCheckResultBuilder result, LatestCalls latest) {
        boolean waits = latest.longestWait().toSeconds() > 0;
        if (consumer.isConsumerReady() || waits) {
            result.up();
        } else {
            var registry = HealthCheckRegistry.get(endpoint.getCamelContext());
            result.state(registry == null ? State.DOWN : registry.getInitialState())
                    .message(
                            "Consumer has not yet polled route: %s (%s)"
                                    .formatted(
                                            consumer.getRouteId(), endpoint.getEndpointBaseUri()));
        }
    }
}
