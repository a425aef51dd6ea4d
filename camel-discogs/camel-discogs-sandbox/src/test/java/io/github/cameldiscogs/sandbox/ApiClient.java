/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A client that does nothing by itself: no retries, no redirects, one request a call. */
public final class ApiClient {

    public static final String TOKEN = "Discogs token=" + DiscogsSandbox.USER_TOKEN;
    public static final String KEY_AND_SECRET =
            "Discogs key="
                    + DiscogsSandbox.CONSUMER_KEY
                    + ", secret="
                    + DiscogsSandbox.CONSUMER_SECRET;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String origin;
    private final Map<String, String> headers;

    private ApiClient(String origin, Map<String, String> headers) {
        this.origin = origin;
        this.headers = headers;
    }

    /** A client without credentials. */
    public static ApiClient stranger(DiscogsSandbox sandbox) {
        return new ApiClient(sandbox.apiUrl(), Map.of("User-Agent", "SandboxTest/1.0"));
    }

    /** A client with the default user's token. */
    public static ApiClient user(DiscogsSandbox sandbox) {
        return stranger(sandbox).with("Authorization", TOKEN);
    }

    /** A client with another user's token. */
    public static ApiClient user(DiscogsSandbox sandbox, String token) {
        return stranger(sandbox).with("Authorization", "Discogs token=" + token);
    }

    public ApiClient with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ApiClient(origin, more);
    }

    public Reply get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Reply delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Reply post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Reply post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, text(json));
    }

    public Reply put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, text(json));
    }

    public Reply form(String path, String form) {
        return with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", path, text(form));
    }

    /** Sends a file in the field upload of a form. */
    public Reply upload(String path, String filename, String content) {
        var body =
                "--frontier\r\nContent-Disposition: form-data; name=\"upload\"; filename=\""
                        + filename
                        + "\"\r\nContent-Type: text/csv\r\n\r\n"
                        + content
                        + "\r\n--frontier--\r\n";
        return with("Content-Type", "multipart/form-data; boundary=frontier")
                .send("POST", path, text(body));
    }

    public Reply send(String method, String path) {
        return send(method, path, BodyPublishers.noBody());
    }

    private Reply send(String method, String path, BodyPublisher body) {
        try {
            return new Reply(http.send(request(method, path, body), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String method, String path, BodyPublisher body) {
        var request =
                HttpRequest.newBuilder(URI.create(origin + path))
                        .method(method, body)
                        .timeout(Duration.ofMinutes(1));
        headers.forEach(request::header);
        return request.build();
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Reply(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException("No JSON: " + text(), e);
            }
        }

        public String message() {
            return json().path("message").asText();
        }

        /** Names of the object's keys, in order. */
        public static List<String> keys(JsonNode object) {
            var keys = new ArrayList<String>();
            object.fieldNames().forEachRemaining(keys::add);
            return keys;
        }

        /** A property of each item of a list. */
        public List<String> column(String list, String pointer) {
            var column = new ArrayList<String>();
            json().path(list).forEach(item -> column.add(item.at(pointer).asText()));
            return column;
        }

        /** The header's value, empty if it is missing. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
