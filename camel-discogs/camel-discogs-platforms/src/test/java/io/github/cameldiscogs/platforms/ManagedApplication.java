/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;

/** An application of Camel Main with a management server. */
final class ManagedApplication implements AutoCloseable {

    private final HttpClient browser = HttpClient.newHttpClient();
    private final Main main = new Main();
    private final int port;

    /**
     * @param properties beside those of the server and the address of the sandbox
     */
    ManagedApplication(DiscogsSandbox sandbox, Map<String, String> properties, RouteBuilder routes)
            throws Exception {
        port = freePort();
        properties.forEach(main::addInitialProperty);
        main.addInitialProperty("camel.component.discogs.api-url", sandbox.apiUrl());
        main.addInitialProperty("camel.management.enabled", "true");
        main.addInitialProperty("camel.management.host", "localhost");
        main.addInitialProperty("camel.management.port", Integer.toString(port));
        main.configure().addRoutesBuilder(routes);
        main.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    Main main() {
        return main;
    }

    HttpResponse<String> get(String path, String accepted) throws Exception {
        var page = URI.create("http://localhost:%d%s".formatted(port, path));
        return browser.send(
                HttpRequest.newBuilder(page).header("Accept", accepted).build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() {
        main.stop();
    }
}
