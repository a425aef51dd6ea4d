/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.WritableHealthCheckRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/** Keeps the health check of a producer registered as long as the producer runs. */
final class ProducerHealth extends ServiceSupport {

    private final DiscogsEndpoint endpoint;
    private final EndpointCalls calls;
    private @Nullable Registration registration;

    ProducerHealth(DiscogsEndpoint endpoint, EndpointCalls calls) {
        this.endpoint = endpoint;
        this.calls = calls;
    }

    private record Registration(
            WritableHealthCheckRepository repository, String name, ProducerHealthCheck check) {}

    @Override
    protected void doStart() {
        var component = endpoint.getComponent();
        // There is none without camel-health, or where all health checks are switched off
        var repository =
                HealthCheckHelper.getHealthCheckRepository(
                        endpoint.getCamelContext(),
                        "producers",
                        WritableHealthCheckRepository.class);
        if (repository == null || !component.isHealthCheckProducerEnabled()) {
            return;
        }
        var name = component.checkedProducers().take(endpoint.nameInLog().replace(':', '-'));
        var check = new ProducerHealthCheck("producer:" + name, endpoint, calls);
        repository.addHealthCheck(check);
        registration = new Registration(repository, name, check);
    }

    @Override
    protected void doStop() {
        var registered = registration;
        registration = null;
        if (registered != null) {
            registered.repository().removeHealthCheck(registered.check());
            endpoint.getComponent().checkedProducers().giveBack(registered.name());
        }
    }
}
