/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * A relay between the clients and the JDK's HTTP server. That server cannot reset a connection; the
 * relay can, because it owns the client's socket.
 */
public final class ConnectionRelay implements AutoCloseable {

    private static final int BACKLOG = 512;

    private final InetSocketAddress address;
    private final InetSocketAddress server;
    private final ExecutorService threads;
    private final Map<Integer, RelayedConnection> byServerSidePort = new ConcurrentHashMap<>();
    private ServerSocket listener;
    private CompletableFuture<Void> accepting;

    /**
     * @param port where clients connect, 0 for a free one that this JVM has not had before
     * @param server the HTTP server behind this relay
     * @param threads runs two tasks for each open connection
     * @throws IOException if the port is not available
     */
    public ConnectionRelay(int port, InetSocketAddress server, ExecutorService threads)
            throws IOException {
        this.server = server;
        this.threads = threads;
        var wanted = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.listener = port == 0 ? NewPorts.listen(() -> listener(wanted)) : listener(wanted);
        this.address = (InetSocketAddress) listener.getLocalSocketAddress();
        acceptConnections();
    }

    private static ServerSocket listener(InetSocketAddress address) throws IOException {
        var listener = new ServerSocket();
        try {
            listener.setReuseAddress(true);
            listener.bind(address, BACKLOG);
            return listener;
        } catch (IOException e) {
            listener.close();
            throw e;
        }
    }

    public int port() {
        return address.getPort();
    }

    /** The connection that reaches the HTTP server from that local port. */
    public @Nullable RelayedConnection connection(int serverSidePort) {
        return byServerSidePort.get(serverSidePort);
    }

    /** Closes all connections and refuses new ones, until {@link #reopen}. */
    @Override
    public synchronized void close() throws IOException {
        listener.close();
        // Connections are accepted until the listener thread ends
        accepting.join();
        byServerSidePort.values().forEach(RelayedConnection::close);
    }

    /**
     * Accepts connections again after {@link #close}, on the same port.
     *
     * @throws IOException if the port is in use by now
     */
    public synchronized void reopen() throws IOException {
        listener = listener(address);
        acceptConnections();
    }

    private void acceptConnections() {
        var open = listener;
        accepting =
                CompletableFuture.runAsync(
                        () -> {
                            while (!open.isClosed()) {
                                accept(open);
                            }
                        },
                        threads);
    }

    private void accept(ServerSocket open) {
        try {
            relay(open.accept());
        } catch (IOException e) {
            // The client is gone, or the listener was closed: checked by the loop
        }
    }

    private void relay(Socket client) throws IOException {
        var upstream = new Socket();
        try {
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            upstream.connect(server);
        } catch (IOException e) {
            client.close();
            throw e;
        }
        // A port can be reused before both directions have seen the end of the old connection
        int port = upstream.getLocalPort();
        var connection =
                new RelayedConnection(
                        client, upstream, closing -> byServerSidePort.remove(port, closing));
        byServerSidePort.put(port, connection);
        threads.execute(connection::passRequests);
        threads.execute(connection::passAnswers);
    }
}
