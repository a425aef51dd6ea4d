/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;

/** A browser without a window, which follows no redirect. */
final class WebClient {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    private WebClient(int port) {
        this.port = port;
    }

    static WebClient of(RunningShop shop) {
        var router =
                VertxPlatformHttpRouter.lookup(
                        shop.context(), VertxPlatformHttpRouter.getRouterNameFromPort(0));
        return at(router.getServer().getPort());
    }

    static WebClient at(int port) {
        return new WebClient(port);
    }

    String url() {
        return "http://localhost:" + port;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)));
    }

    /** Sends a form of a page, as a browser does. */
    HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        return postFrom(get(page).body(), path, fields);
    }

    /** Sends a form of a page that was loaded before. */
    HttpResponse<String> postFrom(String html, String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("token", tokenIn(html));
        return post(path, all, "Origin", url(), "Sec-Fetch-Site", "same-origin");
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        var form =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + '=' + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(URI.create(url() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** What all forms of a page carry. */
    String token(String page) {
        return tokenIn(get(page).body());
    }

    private static String tokenIn(String html) {
        var found = TOKEN.matcher(html);
        if (!found.find()) {
            throw new AssertionError("There is no form in " + html);
        }
        return found.group(1);
    }

    /** The first line of the answer to a request that names the server in another way. */
    String statusLineFor(String host) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(
                            "GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                                    .formatted(host)
                                    .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
