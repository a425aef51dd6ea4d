/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;

/** Builds a pool of connections without logging. */
final class UnloggedConnections {

    /** Far more than the budget of Discogs can use, and few enough for any machine. */
    private static final int MAX_CONNECTIONS = 64;

    /**
     * The socket's send buffer, in bytes. With the megabytes that systems allow, a file that the
     * other end does not read would seem to be in transit for minutes.
     */
    private static final int SEND_BUFFER = 64 * 1024;

    private UnloggedConnections() {}

    static PoolingHttpClientConnectionManager pool(
            CamelContext camelContext, TransportOptions options)
            throws GeneralSecurityException, IOException {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(socket -> new UnloggedConnection())
                .setTlsSocketStrategy(
                        new DefaultClientTlsStrategy(sslContext(camelContext, options)))
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(options.connectTimeout()))
                                .setSocketTimeout(Timeout.of(options.responseTimeout()))
                                .build())
                .setDefaultSocketConfig(SocketConfig.custom().setSndBufSize(SEND_BUFFER).build())
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(MAX_CONNECTIONS)
                .build();
    }

    private static SSLContext sslContext(CamelContext camelContext, TransportOptions options)
            throws GeneralSecurityException, IOException {
        var parameters = options.sslContextParameters();
        return parameters == null
                ? SSLContexts.createSystemDefault()
                : parameters.createSSLContext(camelContext);
    }
}
