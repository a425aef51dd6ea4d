/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

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

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
