/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.download;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StallGuardTest {

    @Test
    @Timeout(120)
    void endsTheWaitForAServerThatSendsNothingMore() throws Exception {
        var testIsOver = new CountDownLatch(1);
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(new byte[10]);
                    exchange.getResponseBody().flush();
                    try {
                        testIsOver.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    exchange.close();
                });
        server.start();
        try {
            var uri = URI.create("http://localhost:" + server.getAddress().getPort());
            var body =
                    HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(uri).build(),
                                    HttpResponse.BodyHandlers.ofInputStream())
                            .body();

            try (var guard = new StallGuard(body, Duration.ofMillis(200))) {
                guard.received(0);
                assertThatThrownBy(body::readAllBytes).hasMessageContaining("closed");
            }
        } finally {
            testIsOver.countDown();
            server.stop(0);
        }
    }
}
