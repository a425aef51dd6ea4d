/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.ArrayByteBufferPool;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.jspecify.annotations.Nullable;

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

    private static final int LARGEST_REQUEST_HEAD = 64 * 1024;

    /** Links repeat the query of the request, and there may be several of them. */
    private static final int LARGEST_ANSWER_HEAD = 8 * LARGEST_REQUEST_HEAD;

    private final Server server =
            new Server(
                    threads(),
                    new ScheduledExecutorScheduler("discogs-sandbox-scheduler", true),
                    new ArrayByteBufferPool());
    private final List<ListeningPort> ports = new ArrayList<>();
    private final InetAddress host;
    private final @Nullable SSLContext tls;

    /**
     * @param host the address of this machine to listen at
     * @param tls for clients that speak TLS, on any port; those that do not are answered as well.
     *     Null if TLS is not spoken
     */
    public HttpListener(InetAddress host, @Nullable SSLContext tls) {
        this.host = host;
        this.tls = tls;
    }

    /**
     * Takes a port; connections wait until {@link #start}.
     *
     * @param port 0 for a free one that this JVM has not had before
     * @return the number of the port
     * @throws IOException if the port is not available
     */
    public int listen(int port) throws IOException {
        var http = new HttpConnectionFactory(protocol());
        var connector =
                tls == null
                        ? new ServerConnector(server, 0, 1, http)
                        : new ServerConnector(
                                server, 0, 1, new DetectorConnectionFactory(secure(tls)), http);
        var listening = new ListeningPort(host, port, connector);
        ports.add(listening);
        server.addConnector(connector);
        return listening.number();
    }

    /**
     * Handles requests from now on.
     *
     * @param clock says when a request was received
     */
    public void start(RequestHandler handler, Clock clock) throws IOException {
        server.setHandler(new ExchangeHandler(handler, clock));
        server.setErrorHandler(new WireErrors());
        LifeCycle.run(server::start);
    }

    /** Closes all connections and refuses new ones, until {@link #accept}. */
    public void refuse() throws IOException {
        for (var port : ports) {
            port.refuse();
        }
    }

    /**
     * Accepts connections again after {@link #refuse}, on the same ports.
     *
     * @throws IOException if a port is in use by now
     */
    public void accept() throws IOException {
        for (var port : ports) {
            port.accept();
        }
    }

    /** Stops at once and closes open connections. */
    @Override
    public void close() throws IOException {
        refuse();
        LifeCycle.run(server::stop);
    }

    private static QueuedThreadPool threads() {
        var threads =
                new QueuedThreadPool(
                        MOST_THREADS,
                        FEWEST_THREADS,
                        (int) LIFE_OF_IDLE_THREAD.toMillis(),
                        // Jetty's own starts all of JMX, only to learn how long a pointer is
                        new LinkedBlockingQueue<>());
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

    private static SslConnectionFactory secure(SSLContext context) {
        var settings = new SslContextFactory.Server();
        settings.setSslContext(context);
        return new SslConnectionFactory(settings, HttpVersion.HTTP_1_1.asString());
    }
}
