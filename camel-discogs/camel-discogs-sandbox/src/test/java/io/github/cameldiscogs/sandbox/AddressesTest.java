/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the sandbox is reached, by which names, and what its links say of that. */
class AddressesTest {

    private static final String RELEASE = "/releases/1";
    private static final String LIST = "/artists/1/releases?per_page=1";

    @TempDir private Path folder;

    @Test
    void linksLeadWhereTheRequestCameTo() throws IOException {
        try (var sandbox = DiscogsSandbox.start()) {
            var local = ApiClient.stranger(sandbox).get(RELEASE).text();
            var named = ask(sandbox, RELEASE, "Host: discogs.test:8099");

            assertThat(named)
                    .doesNotContain(sandbox.apiUrl())
                    .contains("\"resource_url\":\"http://discogs.test:8099/releases/1\"")
                    .endsWith(local.replace(sandbox.apiUrl(), "http://discogs.test:8099"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Host: a.test                                              | http://a.test",
                "Host: [::1]:80                                            | http://[::1]:80",
                "Host: a.test\\r\\nX-Forwarded-Proto: https                | https://a.test",
                "Host: a\\r\\nX-Forwarded-Host: b.test, c                  | http://b.test",
                "Host: a\\r\\nX-Forwarded-Proto: file                      | http://a",
                "Host: a\\r\\nX-Forwarded-Host: \\\"<script>               | http://127.0.0.1:"
            })
    void proxiesSayHowTheyWereAsked(String headers, String origin) throws IOException {
        try (var sandbox = DiscogsSandbox.start()) {
            var answer = ask(sandbox, LIST, headers.replace("\\r\\n", "\r\n"));

            assertThat(answer).contains("\"next\":\"" + origin);
        }
    }

    @Test
    void thePublicUrlWins() throws IOException {
        var builder = DiscogsSandbox.builder().publicUrl("https://discogs.example:8443/");
        try (var sandbox = builder.start()) {
            var answer = ask(sandbox, LIST, "Host: a\r\nX-Forwarded-Host: b");

            assertThat(answer).contains("\"next\":\"https://discogs.example:8443/artists/1/");
            assertThat(ApiClient.stranger(sandbox).get(RELEASE).text())
                    .contains("\"https://discogs.example:8443/releases/1\"")
                    .doesNotContain(sandbox.apiUrl());
        }
    }

    @Test
    void whereAnUploadIsLeadsThereToo() {
        try (var sandbox = DiscogsSandbox.builder().publicUrl("https://d.example").start()) {
            var location = ApiClient.user(sandbox).post("/inventory/export").header("Location");

            assertThat(location).startsWith("https://d.example/inventory/export/");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"discogs.example", "ftp://a", "https://a/path", "https://", "http://a b"})
    void otherPublicUrlsAreSaid(String url) {
        assertThatThrownBy(() -> DiscogsSandbox.builder().publicUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("publicUrl is " + url + ", allowed is http or https");
    }

    @Test
    void recordedLinksDoNotLeaveTheSandbox() throws IOException {
        Files.createDirectories(folder.resolve("labels"));
        Files.writeString(
                folder.resolve("labels/1.json"),
                """
                {"resource_url": "https://api.discogs.com/labels/1",
                 "uri": "https://www.discogs.com/label/1-Planet-E",
                 "images": [{"uri": "https://i.discogs.com/x.jpg"}], "name": "Caf\u00e9"}
                """);
        try (var sandbox = DiscogsSandbox.builder().recordings(folder).start()) {
            assertThat(ApiClient.stranger(sandbox).get("/labels/1").text())
                    .contains(
                            "\"" + sandbox.apiUrl() + "/labels/1\"",
                            "\"" + sandbox.websiteUrl() + "/label/1-Planet-E\"",
                            "\"https://i.discogs.com/x.jpg\"",
                            "Caf\u00e9");
            assertThat(ask(sandbox, "/labels/1", "Host: a.test"))
                    .contains("\"http://a.test/labels/1\"", "\"http://a.test/label/1-Planet-E\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"Host: d.test:81,http://d.test:81", "X-Forwarded-Host: E.test,http://e.test"})
    void signaturesAreOfTheUrlAsAsked(String header, String origin) throws IOException {
        try (var sandbox = DiscogsSandbox.start()) {
            var path = "/oauth/request_token";
            var signature = OAuthSigner.consumer("HMAC-SHA1").header("GET", origin + path);
            var host = header.startsWith("Host") ? "" : "Host: x\r\n";

            assertThat(ask(sandbox, path, host + header + "\r\nAuthorization: " + signature))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("oauth_token=");
        }
    }

    @Test
    void listensWhereItIsTold() throws IOException {
        try (var everywhere = DiscogsSandbox.builder().bind("0.0.0.0").start()) {
            assertThat(ApiClient.stranger(everywhere).get("/").status()).isEqualTo(200);
            assertThat(everywhere.apiUrl()).isEqualTo("http://127.0.0.1:" + everywhere.port());
            var others =
                    NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(address -> address instanceof Inet4Address)
                            .toList();
            for (var other : others) {
                new Socket(other, everywhere.port()).close();
            }
        }
        assertThatThrownBy(() -> DiscogsSandbox.builder().bind("no.such.host.invalid"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no address no.such.host.invalid");
    }

    @Test
    void answersTlsAndPlainOnOnePort() throws Exception {
        var certificate = folder.resolve("sandbox.pem");
        var builder =
                DiscogsSandbox.builder().publicUrl("https://d.example").certificate(certificate);
        try (var sandbox = builder.start()) {
            assertThat(sandbox.httpsUrl()).isEqualTo("https://127.0.0.1:" + sandbox.port());
            assertThat(ApiClient.stranger(sandbox).get("/").status()).isEqualTo(200);
            for (var name : new String[] {"localhost", "127.0.0.1", "d.example"}) {
                assertThat(askInTls(sandbox.port(), name, certificate))
                        .as(name)
                        .startsWith("HTTP/1.1 200 ");
            }
            assertThatThrownBy(() -> askInTls(sandbox.port(), "other.example", certificate))
                    .hasMessageContaining("other.example");
        }
    }

    @Test
    void hasAnotherPortForTls() throws Exception {
        var certificate = folder.resolve("sandbox.pem");
        var builder = DiscogsSandbox.builder().httpsPort(0).certificate(certificate);
        try (var sandbox = builder.start()) {
            int port = Integer.parseInt(sandbox.httpsUrl().replaceAll(".*:", ""));

            assertThat(port).isNotEqualTo(sandbox.port());
            assertThat(askInTls(port, "localhost", certificate))
                    .contains("\"resource_url\":\"https://localhost/releases/1\"");
            sandbox.refuseConnections();
            assertThatThrownBy(() -> new Socket("127.0.0.1", port)).hasMessageContaining("refused");
            sandbox.acceptConnections();
            assertThat(askInTls(port, "localhost", certificate)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void faultsBreakTlsConnectionsToo() throws Exception {
        var certificate = folder.resolve("sandbox.pem");
        try (var sandbox = DiscogsSandbox.builder().certificate(certificate).start()) {
            sandbox.fault(Fault.resetBeforeAnswer());
            assertThatThrownBy(() -> askInTls(sandbox.port(), "localhost", certificate))
                    .hasMessageContaining("reset");
            sandbox.fault(Fault.closeBeforeAnswer());
            assertThat(askInTls(sandbox.port(), "localhost", certificate)).isEmpty();
            sandbox.fault(Fault.closeInAnswer());
            assertThat(askInTls(sandbox.port(), "localhost", certificate))
                    .startsWith("HTTP/1.1 200 ")
                    .doesNotEndWith("}");
        }
    }

    @Test
    void whatIsMissingForTlsIsSaid() {
        try (var sandbox = DiscogsSandbox.start()) {
            assertThatThrownBy(sandbox::httpsUrl).isInstanceOf(IllegalStateException.class);
        }
        var nowhere = folder.resolve("missing/sandbox.pem");
        assertThatThrownBy(() -> DiscogsSandbox.builder().certificate(nowhere).start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot write the certificate to " + nowhere);
    }

    private static String ask(DiscogsSandbox sandbox, String path, String headers)
            throws IOException {
        try (var socket = new Socket("127.0.0.1", sandbox.port())) {
            return ask(socket, path, headers);
        }
    }

    private static String ask(Socket socket, String path, String headers) throws IOException {
        socket.setSoTimeout(60_000);
        var request =
                "GET "
                        + path
                        + " HTTP/1.1\r\nUser-Agent: t\r\nConnection: close\r\n"
                        + headers
                        + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    /** Asks as a client that trusts nothing but this certificate, and checks the name in it. */
    private static String askInTls(int port, String name, Path certificate) throws Exception {
        var plain = new Socket("127.0.0.1", port);
        var sockets = trusting(certificate).getSocketFactory();
        try (var socket = (SSLSocket) sockets.createSocket(plain, name, port, true)) {
            var parameters = new SSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            return ask(socket, RELEASE, "Host: " + name);
        }
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (var pem = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "sandbox", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
