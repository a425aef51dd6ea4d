/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Gives the same answers to everybody, made by the sandbox beforehand, so that nothing but the
 * client is measured. It never compresses: not all clients ask for it, and it would make them
 * alike.
 */
public final class AnswerServer implements AutoCloseable {

    private final Map<Subject, byte[]> answers;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private AnswerServer(Map<Subject, byte[]> answers) throws IOException {
        this.answers = answers;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    public static AnswerServer start() throws IOException, InterruptedException {
        try (var sandbox = DiscogsSandbox.builder().rateLimit(RateLimit.none()).start()) {
            var answers = new EnumMap<Subject, byte[]>(Subject.class);
            for (var subject : Subject.values()) {
                var answer = get(sandbox.apiUrl() + subject.path());
                answers.put(subject, Enlargement.of(answer, subject.size(), "releases"));
            }
            return new AnswerServer(answers);
        }
    }

    private static byte[] get(String url) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("User-Agent", "camel-discogs-benchmark/1.0")
                        .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(url + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var subject = Subject.ofPath(exchange.getRequestURI().getPath());
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "application/json");
            headers.set("X-Discogs-Ratelimit", "1000000");
            headers.set("X-Discogs-Ratelimit-Used", "1");
            headers.set("X-Discogs-Ratelimit-Remaining", "999999");
            exchange.sendResponseHeaders(200, answers.get(subject).length);
            exchange.getResponseBody().write(answers.get(subject));
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Bytes of an answer's body. */
    public int size(Subject subject) {
        return answers.get(subject).length;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
