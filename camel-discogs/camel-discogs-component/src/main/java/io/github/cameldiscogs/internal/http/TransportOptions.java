/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import java.net.URI;
import java.time.Duration;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.jspecify.annotations.Nullable;

/**
 * How requests travel; endpoints that agree in all of it share one client.
 *
 * @param origin scheme, host and port that requests go to, and nowhere else
 * @param connectTimeout how long to wait for a connection
 * @param responseTimeout how long to wait for the whole response
 * @param maxResponseSize how many bytes of a response are read at most, after inflating
 * @param maxFileSize how many bytes of a file are taken at most, after inflating
 * @param sslContextParameters trust and keys; null for those of the JVM
 * @param proxyHost a proxy to go through
 * @param proxyPort the port of the proxy
 * @param httpComponent a Camel HTTP component configured by the user; null for one of our own
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
