/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/**
 * Stands between the clients and the JDK's HTTP server and passes bytes on. The JDK's server cannot
 * reset a connection; this relay can, because it owns the client's socket.
 */
public final class ConnectionRelay implements AutoCloseable {

    private static final int BACKLOG = 512;

    private final ServerSocket listener;
    private final InetSocketAddress server;
    private final ExecutorService threads;
    private final Map<Integer, RelayedConnection> byServerSidePort = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * @param port where clients connect, 0 for any free one
     * @param server the HTTP server behind this relay
     * @param threads runs two tasks for each open connection
     * @throws IOException if the port cannot be had
     */
    public ConnectionRelay(int port, InetSocketAddress server, ExecutorService threads)
            throws IOException {
        this.listener = new ServerSocket();
        this.listener.setReuseAddress(true);
        this.listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        this.server = server;
        this.threads = threads;
        threads.execute(this::acceptConnections);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The connection that reaches the HTTP server from that port of this machine. */
    public RelayedConnection connection(int serverSidePort) {
        return byServerSidePort.get(serverSidePort);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        listener.close();
        byServerSidePort.values().forEach(RelayedConnection::close);
    }

    private void acceptConnections() {
        while (!closed) {
            try {
                relay(listener.accept());
            } catch (IOException e) {
                // A client that went away at once, or the listener was closed: the loop decides
            }
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
        if (closed) {
            connection.close();
        }
        threads.execute(connection::passRequests);
        threads.execute(connection::passAnswers);
    }
}
