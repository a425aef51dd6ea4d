/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Browsers without a cookie that open the start page and press its button, 200 a second. */
final class Strangers {

    private static final int A_SECOND = 200;

    /** What a busy machine does not answer in time is not sent on top. */
    private static final int MOST_AT_ONCE = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<String> others = new CopyOnWriteArrayList<>();
    private final String url;

    Strangers(String url) {
        this.url = url;
    }

    /** Lets them come until the result is cancelled. */
    Future<?> come(ScheduledExecutorService clock) {
        return clock.scheduleAtFixedRate(
                this::stranger, 0, TimeUnit.SECONDS.toNanos(1) / A_SECOND, TimeUnit.NANOSECONDS);
    }

    private void stranger() {
        if (places.tryAcquire()) {
            http.sendAsync(request("/").build(), BodyHandlers.ofString())
                    .thenCompose(this::signIn)
                    .whenComplete(this::note);
        }
    }

    private CompletableFuture<HttpResponse<String>> signIn(HttpResponse<String> page) {
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var form =
                request("/sign-in")
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("csrf=" + Client.csrfToken(page.body())));
        return http.sendAsync(form.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private void note(HttpResponse<String> response, Throwable failure) {
        if (failure != null) {
            others.add(failure.toString());
        } else if (response.statusCode() == 303) {
            begun.incrementAndGet();
        } else if (response.statusCode() == 503) {
            refused.incrementAndGet();
        } else {
            others.add(response.statusCode() + " " + response.body());
        }
        places.release();
    }

    void awaitAnswers() throws InterruptedException {
        places.acquire(MOST_AT_ONCE);
    }

    /** How many sign-ins have begun. */
    int begun() {
        return begun.get();
    }

    /** How many were told to come later. */
    int refused() {
        return refused.get();
    }

    /** What else they were told, or what went wrong. */
    List<String> others() {
        return others;
    }

    @Override
    public String toString() {
        return "%d began to sign in, %d were refused".formatted(begun(), refused());
    }
}
