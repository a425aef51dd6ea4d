/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * Where clients connect. Connections that are idle, wait or stall hold no thread: only requests
 * that are handled at the moment do.
 */
public final class HttpListener implements AutoCloseable {

    /** Handlers may block, for instance in a hook of a test; threads that are idle end. */
    private static final int MOST_THREADS = 64;

    private static final int FEWEST_THREADS = 2;
    private static final Duration LIFE_OF_IDLE_THREAD = Duration.ofSeconds(5);

    /** Half of it goes by before a handler that blocks is interrupted. */
    private static final Duration PATIENCE_AT_STOP = Duration.ofMillis(400);

    private static final int BACKLOG = 512;
    private static final int LARGEST_REQUEST_HEAD = 64 * 1024;

    /** Links repeat the query of the request, and there may be several of them. */
    private static final int LARGEST_ANSWER_HEAD = 8 * LARGEST_REQUEST_HEAD;

    private static final Duration LIFE_OF_IDLE_CONNECTION = Duration.ofMinutes(5);

    private final Server server;
    private final ServerConnector connector;
    private final ServerSocketChannel channel;
    private final InetSocketAddress address;
    private final Clock clock;

    /**
     * Takes the port; connections wait until {@link #start}.
     *
     * @param port where clients connect, 0 for a free one that this JVM has not had before
     * @param clock says when a request was received
     * @throws IOException if the port is not available
     */
    public HttpListener(int port, Clock clock) throws IOException {
        var wanted = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.clock = clock;
        this.channel =
                port == 0
                        ? NewPorts.listen(() -> open(wanted).socket()).getChannel()
                        : open(wanted);
        this.address = (InetSocketAddress) channel.getLocalAddress();
        this.server =
                new Server(
                        threads(),
                        new ScheduledExecutorScheduler("discogs-sandbox-scheduler", true),
                        new ArrayByteBufferPool());
        this.connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(protocol()));
    }

    /** Handles requests from now on. */
    public void start(RequestHandler handler) throws IOException {
        connector.setIdleTimeout(LIFE_OF_IDLE_CONNECTION.toMillis());
        connector.open(channel);
        server.addConnector(connector);
        server.setHandler(new ExchangeHandler(handler, clock));
        server.setErrorHandler(new WireErrors());
        run(server::start);
    }

    public int port() {
        return address.getPort();
    }

    /** Closes all connections and refuses new ones, until {@link #accept}. */
    public void refuse() throws IOException {
        run(connector::stop);
    }

    /**
     * Accepts connections again after {@link #refuse}, on the same port.
     *
     * @throws IOException if the port is in use by now
     */
    public void accept() throws IOException {
        if (!connector.isRunning()) {
            connector.open(open(address));
            run(connector::start);
        }
    }

    /** Stops at once and closes open connections. */
    @Override
    public void close() throws IOException {
        channel.close();
        run(server::stop);
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

    private static QueuedThreadPool threads() {
        var threads =
                new QueuedThreadPool(
                        MOST_THREADS, FEWEST_THREADS, (int) LIFE_OF_IDLE_THREAD.toMillis());
        threads.setName("discogs-sandbox");
        threads.setDaemon(true);
        // All that are idle for so long end at once; by default, only one in each such time
        threads.setMaxEvictCount(MOST_THREADS);
        threads.setStopTimeout(PATIENCE_AT_STOP.toMillis());
        return threads;
    }

    private static HttpConfiguration protocol() {
        var protocol = new HttpConfiguration();
        protocol.setSendServerVersion(false);
        protocol.setRequestHeaderSize(LARGEST_REQUEST_HEAD);
        protocol.setMaxResponseHeaderSize(LARGEST_ANSWER_HEAD);
        // Names in paths may hold any encoded character; what is unknown is answered with 404
        protocol.setUriCompliance(UriCompliance.UNSAFE);
        return protocol;
    }

    private static void run(LifeCycleStep step) throws IOException {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    @FunctionalInterface
    private interface LifeCycleStep {
        void run() throws Exception;
    }
}
