/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** A browser without a window: it keeps the session cookie, and follows no redirect. */
final class Client {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    String cookie;

    Client(String url) {
        this.url = url;
    }

    HttpResponse<String> get(String location) {
        var target = location.startsWith("http") ? location : url + location;
        return send(HttpRequest.newBuilder(URI.create(target)));
    }

    /** Sends a form with the CSRF token of the start page. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("csrf", csrfToken());
        return postWithoutToken(path, all);
    }

    HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
        var form =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + '=' + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    String csrfToken() {
        return csrfToken(get("/").body());
    }

    /** The CSRF token of the forms of a page. */
    static String csrfToken(String page) {
        var found = CSRF.matcher(page);
        if (!found.find()) {
            throw new AssertionError("The start page has no form");
        }
        return found.group(1);
    }

    /** Begins to sign in; the request token that the browser is sent to Discogs with. */
    String beginSignIn() {
        var location = location(post("/sign-in", Map.of()));
        return location.replaceAll(".*oauth_token=", "");
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    /** Sends a request of any kind to the application. */
    HttpResponse<String> send(String method, String path, String body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers()
                    .firstValue("Set-Cookie")
                    .ifPresent(set -> cookie = set.split(";", 2)[0]);
            return response;
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
