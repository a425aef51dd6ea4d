/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Somebody else who asks the same server all the time, and takes it as it comes. */
final class Stranger {

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
            // However short a reading is, somebody else has asked before
            stranger.ask(url);
            stranger.executor.scheduleAtFixedRate(
                    () -> stranger.ask(url), interval, interval, TimeUnit.NANOSECONDS);
        }
        return stranger;
    }

    private void ask(String url) {
        var request = UserRequest.to(url + "/releases/1", "stranger/1.0");
        try {
            var answer = client.send(request, BodyHandlers.discarding());
            requests++;
            refused += UserRequest.wasRefused(answer) ? 1 : 0;
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

    /** Lets it ask no more, and waits for the answer that it has asked for. */
    void end() throws InterruptedException {
        executor.shutdown();
        executor.awaitTermination(10, TimeUnit.SECONDS);
    }
}
