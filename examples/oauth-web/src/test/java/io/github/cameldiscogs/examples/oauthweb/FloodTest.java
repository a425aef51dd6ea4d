/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import static io.github.cameldiscogs.examples.oauthweb.RunningApplication.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.RateLimit;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A user looks at pages while 200 strangers a second begin to sign in, with Discogs's own limit of
 * requests. The times are told, and not tested: they are those of the machine as well.
 */
class FloodTest {

    private static final Logger LOG = LoggerFactory.getLogger(FloodTest.class);
    private static final int PAGES = 10;
    private static final Duration BETWEEN_PAGES = Duration.ofSeconds(3);

    private RunningApplication application;
    private ScheduledExecutorService clocks;
    private Client user;

    @BeforeEach
    void signIn() {
        application = new RunningApplication(null, RateLimit.documented(), Clock.systemUTC());
        clocks = Executors.newScheduledThreadPool(2);
        user = new Client(application.url);
        user.get(application.sandbox.authorize(user.beginSignIn(), ANN));
    }

    @AfterEach
    void stop() {
        clocks.shutdownNow();
        application.close();
    }

    @Test
    void answersUsersWhileStrangersCome() throws Exception {
        long start = System.nanoTime();
        var strangers = new Strangers(application.url);
        var flood = strangers.come(clocks);

        var pages = look();

        flood.cancel(false);
        strangers.awaitAnswers();
        LOG.info("Pages during the flood, in ms: {}; strangers: {}", times(pages), strangers);
        assertThat(pages)
                .allSatisfy(
                        page -> {
                            assertThat(page.collection().statusCode()).isEqualTo(200);
                            assertThat(page.collection().body())
                                    .contains("Signed in as <strong>" + ANN);
                            assertThat(page.style().statusCode()).isEqualTo(200);
                        });
        assertThat(strangers.others()).isEmpty();
        assertThat(strangers.refused()).isPositive();
        long minutes = Duration.ofNanos(System.nanoTime() - start).toMinutes() + 1;
        assertThat((long) strangers.begun()).isLessThan(SignInsOfMinute.MOST * minutes);
        assertThat(application.sandbox.tooManyRequestsCount()).isZero();
        assertThat(
                        application.sandbox.requests().stream()
                                .filter(request -> request.path().equals("/oauth/request_token")))
                .as("sign-ins of which Discogs has heard, that of the user included")
                .hasSize(strangers.begun() + 1);
        assertThat(application.application.sessions()).isEqualTo(strangers.begun() + 1);
    }

    /** Opens pages at a steady pace, and gives what came. */
    private List<Page> look() throws Exception {
        var pages = new ArrayList<Page>();
        for (int number = 0; number < PAGES; number++) {
            pages.add(
                    clocks.schedule(this::page, BETWEEN_PAGES.toMillis(), TimeUnit.MILLISECONDS)
                            .get());
        }
        return pages;
    }

    private Page page() {
        long start = System.nanoTime();
        var collection = user.get("/");
        return new Page(collection, user.get("/style.css"), System.nanoTime() - start);
    }

    private static String times(List<Page> pages) {
        var sorted = pages.stream().mapToLong(Page::nanos).sorted().toArray();
        return "half within %d, all within %d"
                .formatted(
                        TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length / 2]),
                        TimeUnit.NANOSECONDS.toMillis(sorted[sorted.length - 1]));
    }

    private record Page(HttpResponse<String> collection, HttpResponse<String> style, long nanos) {}
}
