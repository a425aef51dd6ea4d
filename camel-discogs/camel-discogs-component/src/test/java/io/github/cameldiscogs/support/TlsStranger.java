/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.github.cameldiscogs.exception.DiscogsTransportException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;

/** An https server on this machine with a certificate that nobody has signed. */
public final class TlsStranger implements AutoCloseable {

    private final SelfSignedCertificate certificate = new SelfSignedCertificate();
    private final HttpsServer server;
    private final AtomicInteger received = new AtomicInteger();

    public TlsStranger() throws Exception {
        this(false);
    }

    /**
     * @param wantsCertificates whether it talks only to clients that show a certificate
     */
    public TlsStranger(boolean wantsCertificates) throws Exception {
        var context = certificate.shown();
        server =
                HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(context) {
                    @Override
                    public void configure(HttpsParameters parameters) {
                        var settings = context.getDefaultSSLParameters();
                        settings.setNeedClientAuth(wantsCertificates);
                        parameters.setSSLParameters(settings);
                    }
                });
        server.createContext(
                "/",
                exchange -> {
                    received.incrementAndGet();
                    var body = "{\"id\": 1, \"username\": \"a\"}".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    public String origin() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    public SelfSignedCertificate certificate() {
        return certificate;
    }

    /** The call has ended at once, and was told nothing but that one of both does not trust. */
    public void assertNotTalkedTo(Exchange exchange) {
        assertThat(exchange.getException())
                .asInstanceOf(type(DiscogsTransportException.class))
                .satisfies(
                        failure -> {
                            assertThat(failure.getAttempts()).isEqualTo(1);
                            assertThat(failure.isRetryable()).isFalse();
                        });
        assertThat(received()).isZero();
    }

    public int received() {
        return received.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
