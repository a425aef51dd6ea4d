/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.ratelimit.CallPriority;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ShutdownPrepared;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.service.ServiceHelper;

/** Calls Discogs for each message. */
public class DiscogsProducer extends DefaultProducer implements ShutdownPrepared {

    private final DiscogsComponent component;
    private final EndpointCalls calls;
    private final ProducerHealth health;

    public DiscogsProducer(DiscogsEndpoint endpoint) {
        super(endpoint);
        this.component = endpoint.getComponent();
        this.calls =
                new EndpointCalls(
                        endpoint,
                        endpoint.getConfiguration(),
                        component.stopSignal(),
                        CallPriority.interactive);
        this.health = new ProducerHealth(endpoint, calls);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(calls, health);
    }

    @Override
    protected void doStop() throws Exception {
        ServiceHelper.stopService(health, calls);
        super.doStop();
    }

    @Override
    public void prepareShutdown(boolean suspendOnly, boolean forced) {
        // A route that stops by itself completes its calls
        if (getEndpoint().getCamelContext().isStopping()) {
            component.stopWaiting();
        }
    }

    @Override
    public void process(Exchange exchange) {
        calls.make(exchange);
    }
}
