/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.ratelimit.CallPriority;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.service.ServiceHelper;

/** Calls Discogs for each message. */
public class DiscogsProducer extends DefaultProducer {

    private final EndpointCalls calls;
    private final ProducerHealth health;

    public DiscogsProducer(DiscogsEndpoint endpoint) {
        super(endpoint);
        this.calls =
                new EndpointCalls(
                        endpoint,
                        endpoint.getConfiguration(),
                        endpoint.getComponent().stopSignal(),
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
    public void process(Exchange exchange) {
        calls.make(exchange);
    }
}
