/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.net.URI;
import java.time.Duration;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a connection; endpoints with equal settings share one client.
 *
 * @param origin scheme, host and port to which requests are restricted
 * @param connectTimeout how long to wait for a connection
 * @param responseTimeout how long to wait for the complete response
 * @param maxResponseSize the most bytes read of a response, after decompression
 * @param maxFileSize the most bytes read of a file, after decompression
 * @param sslContextParameters trust and key material; null for the JVM's
 * @param proxyHost the host of the proxy
 * @param proxyPort the port of the proxy
 * @param httpComponent a Camel HTTP component configured by the user; null for a new one
 */
public record TransportOptions(
        URI origin,
        Duration connectTimeout,
        Duration responseTimeout,
        long maxResponseSize,
        long maxFileSize,
        @Nullable SSLContextParameters sslContextParameters,
        @Nullable String proxyHost,
        @Nullable Integer proxyPort,
        @Nullable HttpComponent httpComponent) {}
