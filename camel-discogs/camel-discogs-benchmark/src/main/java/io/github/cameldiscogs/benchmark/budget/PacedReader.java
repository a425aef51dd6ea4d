/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A program written by hand around a limiter. It has as many threads as the component reads ahead,
 * and asks again after a 429 as often and with the same pauses.
 */
final class PacedReader implements Reader {

    private static final int THREADS = 4;
    private static final int MAX_RETRIES = 5;

    private final Function<Budget, Pacing> pacings;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper mapper = new ObjectMapper();

    PacedReader(Function<Budget, Pacing> pacings) {
        this.pacings = pacings;
    }

    @Override
    public void read(String url, int pages, Budget budget, Tally tally) throws Exception {
        var lastPage = new AtomicInteger();
        var executor = Executors.newFixedThreadPool(THREADS);
        try (var pacing = pacings.apply(budget)) {
            Callable<Void> worker =
                    () -> {
                        for (int page = lastPage.incrementAndGet();
                                page <= pages;
                                page = lastPage.incrementAndGet()) {
                            readPage(url, page, pacing, budget, tally);
                        }
                        return null;
                    };
            var workers = new ArrayList<Callable<Void>>();
            for (int thread = 0; thread < THREADS; thread++) {
                workers.add(worker);
            }
            for (var done : executor.invokeAll(workers)) {
                done.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private void readPage(String url, int page, Pacing pacing, Budget budget, Tally tally)
            throws IOException, InterruptedException {
        var request =
                UserRequest.to(
                        "%s/users/%s/collection/folders/0/releases?page=%d&per_page=100"
                                .formatted(url, DiscogsSandbox.USERNAME, page),
                        "benchmark/1.0");
        var pause = Duration.ZERO;
        for (int attempt = 0; attempt <= MAX_RETRIES; attempt++) {
            Thread.sleep(pause.toMillis());
            pacing.awaitTurn();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (!UserRequest.wasRefused(answer)) {
                count(answer.body(), tally);
                return;
            }
            pause = attempt == 0 ? budget.retryDelay() : pause.multipliedBy(2);
        }
    }

    private void count(byte[] page, Tally tally) throws IOException {
        for (var item : mapper.readTree(page).required("releases")) {
            tally.add(item.required("instance_id").longValue());
        }
    }
}
