/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import org.eclipse.jetty.server.ServerConnector;

/** A port, which stays the same however often it is closed and opened. */
final class ListeningPort {

    private static final int BACKLOG = 512;
    private static final Duration LIFE_OF_IDLE_CONNECTION = Duration.ofMinutes(5);

    private final InetSocketAddress address;
    private final ServerSocketChannel channel;
    private final ServerConnector connector;

    /**
     * Takes the port; connections wait until the connector starts.
     *
     * @param port 0 for a free one that this JVM has not had before
     * @param connector is to handle its connections
     * @throws IOException if the port is not available
     */
    ListeningPort(InetAddress host, int port, ServerConnector connector) throws IOException {
        var wanted = new InetSocketAddress(host, port);
        this.channel =
                port == 0
                        ? NewPorts.listen(() -> open(wanted).socket()).getChannel()
                        : open(wanted);
        this.address = (InetSocketAddress) channel.getLocalAddress();
        this.connector = connector;
        connector.setIdleTimeout(LIFE_OF_IDLE_CONNECTION.toMillis());
        connector.open(channel);
    }

    int number() {
        return address.getPort();
    }

    /** Closes all connections and refuses new ones, until {@link #accept}. */
    void refuse() throws IOException {
        channel.close();
        LifeCycle.run(connector::stop);
    }

    /**
     * Accepts connections again after {@link #refuse}, on the same port.
     *
     * @throws IOException if the port is in use by now
     */
    void accept() throws IOException {
        if (!connector.isRunning()) {
            connector.open(open(address));
            LifeCycle.run(connector::start);
        }
    }

    private static ServerSocketChannel open(InetSocketAddress address) throws IOException {
        var channel = ServerSocketChannel.open();
        try {
            channel.socket().setReuseAddress(true);
            return channel.bind(address, BACKLOG);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
