/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import io.github.cameldiscogs.examples.seller.failures.Queues;
import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQJMSConnectionFactory;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.support.PropertyBindingSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jms.connection.CachingConnectionFactory;
import org.springframework.jms.connection.JmsTransactionManager;
import org.springframework.jms.connection.UserCredentialsConnectionFactoryAdapter;

/**
 * The message broker: one inside this process, with its journal on the disk, or any other for JMS.
 */
public final class Broker implements CamelConfiguration, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
    private static final String ADDRESS = "vm://0";
    private static final int WITHOUT_END = -1;

    private EmbeddedActiveMQ server;
    private CachingConnectionFactory connections;

    @Override
    public void configure(CamelContext camelContext) throws Exception {
        var other = camelContext.resolvePropertyPlaceholders("{{broker:}}");
        connections =
                new CachingConnectionFactory(
                        other.isEmpty() ? inside(camelContext) : outside(camelContext, other));
        connections.setReconnectOnException(true);
        // Consumers that nobody asks would hold messages back
        connections.setCacheConsumers(false);
        camelContext.addComponent("jms", component(camelContext));
        camelContext.getRegistry().bind("queues", new Queues(connections));
    }

    private ConnectionFactory inside(CamelContext camelContext) throws Exception {
        var folder = camelContext.resolvePropertyPlaceholders("{{shop.folder}}/broker");
        server = new EmbeddedActiveMQ();
        server.setConfiguration(configuration(Path.of(folder).toAbsolutePath()));
        server.start();
        LOG.info("The broker is open");
        return new ActiveMQJMSConnectionFactory(ADDRESS);
    }

    private static ConfigurationImpl configuration(Path folder) throws Exception {
        var configuration = withJournalIn(folder);
        configuration.addAcceptorConfiguration("in-vm", ADDRESS);
        // The routes say what becomes of what fails; the broker drops nothing
        configuration.addAddressSetting(
                "#",
                new AddressSettings()
                        .setMaxDeliveryAttempts(WITHOUT_END)
                        .setRedeliveryDelay(1_000)
                        .setAutoDeleteQueues(false)
                        .setAutoDeleteAddresses(false));
        return configuration;
    }

    /** A broker that keeps all it has in a folder, and that nobody can talk to yet. */
    static ConfigurationImpl withJournalIn(Path folder) {
        var configuration = new ConfigurationImpl();
        configuration.setJournalDirectory(folder.resolve("journal").toString());
        configuration.setBindingsDirectory(folder.resolve("bindings").toString());
        configuration.setLargeMessagesDirectory(folder.resolve("large-messages").toString());
        configuration.setPagingDirectory(folder.resolve("paging").toString());
        configuration.setSecurityEnabled(false);
        return configuration;
    }

    private static ConnectionFactory outside(CamelContext camelContext, String bean)
            throws Exception {
        var factory = (ConnectionFactory) PropertyBindingSupport.resolveBean(camelContext, bean);
        var adapter = new UserCredentialsConnectionFactoryAdapter();
        adapter.setTargetConnectionFactory(factory);
        // Not as properties, which Camel logs
        adapter.setUsername(System.getenv("BROKER_USER"));
        adapter.setPassword(System.getenv("BROKER_PASSWORD"));
        return adapter;
    }

    /** What a route takes from one queue and puts into another is one transaction. */
    private JmsComponent component(CamelContext camelContext) {
        var component = new JmsComponent(camelContext);
        component.setConnectionFactory(connections);
        component.setTransactionManager(new JmsTransactionManager(connections));
        component.setTransacted(true);
        component.setRecoveryInterval(1_000);
        return component;
    }

    @Override
    public void close() {
        if (connections != null) {
            connections.destroy();
        }
        if (server != null) {
            try {
                server.stop();
            } catch (Exception e) {
                throw new IllegalStateException("The broker does not stop", e);
            }
        }
    }
}
