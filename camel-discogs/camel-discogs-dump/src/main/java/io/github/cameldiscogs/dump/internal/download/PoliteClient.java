/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.download;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request after the other, with a gap between them, and waits as long as it is told to.
 */
public final class PoliteClient {

    private static final String USER_AGENT =
            "camel-discogs-dump +https://github.com/camel-discogs/camel-discogs";

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

    /** Until the answer begins; its body takes as long as it takes. */
    private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

    /** Discogs has been seen to ask for thousands of seconds. */
    private static final long LONGEST_WAIT = TimeUnit.HOURS.toNanos(2);

    private final DumpServer server;
    private final RequestPace pace;
    private final Duration gap;
    private @Nullable HttpClient client;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /**
     * @param gap between two requests that go by the same pace
     */
    public PoliteClient(DumpServer server, RequestPace pace, Duration gap) {
        this.server = server;
        this.pace = pace;
        this.gap = gap;
    }

    /**
     * @param from how many bytes are there already
     */
    HttpResponse<InputStream> get(URI uri, long from) throws IOException {
        pause(pace.nanosUntilTurn(gap));
        var request =
                HttpRequest.newBuilder(uri)
                        .timeout(RESPONSE_TIMEOUT)
                        .header("User-Agent", USER_AGENT);
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        try {
            return connections().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The download was interrupted");
        }
    }

    /** One for the connections that are made; it has a thread, so most endpoints need none. */
    private synchronized HttpClient connections() {
        if (client == null) {
            client = connected();
        }
        return client;
    }

    private HttpClient connected() {
        return HttpClient.newBuilder()
                // HTTP/2 streams of the server break in the middle of large files
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                // From https never to http; from this machine nowhere else
                .followRedirects(
                        server.isSecure() ? HttpClient.Redirect.NORMAL : HttpClient.Redirect.NEVER)
                .build();
    }

    /** As long as the server asks for, within reason. */
    void pauseAsAsked(HttpResponse<?> response) throws IOException {
        var seconds =
                response.headers()
                        .firstValue("Retry-After")
                        .filter(value -> value.matches("[0-9]{1,6}"))
                        .map(Long::valueOf)
                        .orElse(0L);
        pause(Math.min(LONGEST_WAIT, TimeUnit.SECONDS.toNanos(seconds)));
    }

    private void pause(long nanoseconds) throws IOException {
        try {
            stopped.await(nanoseconds, TimeUnit.NANOSECONDS);
            requireGoingOn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The download was interrupted");
        }
    }

    void requireGoingOn() throws IOException {
        if (stopped.getCount() == 0) {
            throw new InterruptedIOException(
                    "The download was stopped; it goes on when it is asked for again");
        }
    }

    /** Ends all waits, and what is received. */
    public void stop() {
        stopped.countDown();
    }
}
