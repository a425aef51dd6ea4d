/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;

/** An https server on this machine with a certificate that nobody has signed. */
final class TlsStranger implements AutoCloseable {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final HttpsServer server;
    private final KeyStore keyStore;
    private final AtomicInteger received = new AtomicInteger();

    TlsStranger() throws Exception {
        this(false);
    }

    /**
     * @param wantsCertificates whether it talks only to clients that show a certificate
     */
    TlsStranger(boolean wantsCertificates) throws Exception {
        keyStore = newKeyStore();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keyStore, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
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

    /** The JDK's keytool is the one way to make a certificate without a further library. */
    private static KeyStore newKeyStore() throws Exception {
        var folder = Files.createTempDirectory("stranger");
        var file = folder.resolve("stranger.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var process =
                new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "stranger",
                                "-keyalg",
                                "RSA",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-keystore",
                                file.toString(),
                                "-storepass",
                                "changeit",
                                "-storetype",
                                "PKCS12")
                        .redirectErrorStream(true)
                        .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
        var keyStore = KeyStore.getInstance("PKCS12");
        try (var content = Files.newInputStream(file)) {
            keyStore.load(content, PASSWORD);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
        return keyStore;
    }

    String origin() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** What makes a client trust this server. */
    SSLContextParameters trusted() {
        var certificates = new KeyStoreParameters();
        certificates.setKeyStore(keyStore);
        var trust = new TrustManagersParameters();
        trust.setKeyStore(certificates);
        var parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    int received() {
        return received.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
