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
 * Stands between the clients and the JDK's HTTP server and passes bytes on. The JDK's server cannot
 * reset a connection; this relay can, because it owns the client's socket.
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
     * @param port where clients connect, 0 for any free one
     * @param server the HTTP server behind this relay
     * @param threads runs two tasks for each open connection
     * @throws IOException if the port cannot be had
     */
    public ConnectionRelay(int port, InetSocketAddress server, ExecutorService threads)
            throws IOException {
        this.server = server;
        this.threads = threads;
        this.listener = listener(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
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

    /** The connection that reaches the HTTP server from that port of this machine. */
    public @Nullable RelayedConnection connection(int serverSidePort) {
        return byServerSidePort.get(serverSidePort);
    }

    /** Ends all connections and refuses new ones, until {@link #reopen}. */
    @Override
    public synchronized void close() throws IOException {
        listener.close();
        // Connections still come in as long as a thread listens
        accepting.join();
        byServerSidePort.values().forEach(RelayedConnection::close);
    }

    /**
     * Accepts connections again after {@link #close}, on the same port.
     *
     * @throws IOException if something else has taken the port meanwhile
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
            // A client that went away at once, or the listener was closed: the loop decides
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
        // A port may be taken again before both directions have noticed the end of the old
        // connection
        int port = upstream.getLocalPort();
        var connection =
                new RelayedConnection(
                        client, upstream, closing -> byServerSidePort.remove(port, closing));
        byServerSidePort.put(port, connection);
        threads.execute(connection::passRequests);
        threads.execute(connection::passAnswers);
    }
}
