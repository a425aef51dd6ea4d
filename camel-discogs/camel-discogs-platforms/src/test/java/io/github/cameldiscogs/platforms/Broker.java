/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import jakarta.jms.ConnectionFactory;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.camel.component.jms.JmsComponent;

/** A message broker in this JVM. */
final class Broker implements AutoCloseable {

    static final String ADDRESS = "vm://0";

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    void start() throws Exception {
        server.setConfiguration(
                new ConfigurationImpl()
                        .setPersistenceEnabled(false)
                        .setSecurityEnabled(false)
                        .addAcceptorConfiguration("in-vm", ADDRESS));
        server.start();
    }

    /** Its consumers look often whether they shall stop, and come back at once. */
    static JmsComponent component(ConnectionFactory factory) {
        var component = JmsComponent.jmsComponentAutoAcknowledge(factory);
        component.setReceiveTimeout(50);
        component.setRecoveryInterval(50);
        return component;
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
