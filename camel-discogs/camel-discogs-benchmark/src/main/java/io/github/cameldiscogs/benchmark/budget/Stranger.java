/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Somebody else who asks the same server all the time, and takes it as it comes. */
final class Stranger implements AutoCloseable {

    private static final int TOO_MANY_REQUESTS = 429;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final HttpClient client = HttpClient.newHttpClient();
    private int requests;
    private int refused;

    private Stranger() {}

    /** Comes as often as the budget says, or not at all. */
    static Stranger start(String url, Budget budget) {
        var stranger = new Stranger();
        if (budget.ofStranger() > 0) {
            long interval = budget.window().toNanos() / budget.ofStranger();
            stranger.executor.scheduleAtFixedRate(
                    () -> stranger.ask(url), 0, interval, TimeUnit.NANOSECONDS);
        }
        return stranger;
    }

    private void ask(String url) {
        var request =
                HttpRequest.newBuilder(URI.create(url + "/releases/1"))
                        .header("User-Agent", "stranger/1.0")
                        .header("Authorization", "Discogs token=" + DiscogsSandbox.USER_TOKEN)
                        .build();
        try {
            var answer = client.send(request, BodyHandlers.discarding());
            requests++;
            refused += answer.statusCode() == TOO_MANY_REQUESTS ? 1 : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many requests it has made; only after its end. */
    int requests() {
        return requests;
    }

    /** How many of them were refused; only after its end. */
    int refused() {
        return refused;
    }

    @Override
    public void close() throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(10, TimeUnit.SECONDS);
    }
}
