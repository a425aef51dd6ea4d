/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** A broker that is not the shop's own, and can be away. */
final class RemoteBroker implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedActiveMQ server;

    RemoteBroker(Path folder) throws IOException {
        this.folder = folder;
        this.port = FreePort.any();
    }

    /** As the property {@code broker} of the shop. */
    String bean() {
        return "#class:org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory('tcp://127.0.0.1:%d')"
                .formatted(port);
    }

    void start() throws Exception {
        var configuration = Broker.withJournalIn(folder);
        configuration.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port);
        server = new EmbeddedActiveMQ();
        server.setConfiguration(configuration);
        server.start();
    }

    void stop() throws Exception {
        server.stop();
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (Exception e) {
            throw new IllegalStateException("The broker does not stop", e);
        }
    }
}
