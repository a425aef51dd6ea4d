/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import io.github.cameldiscogs.examples.manyaccounts.local.LocalDiscogs;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures, at the pace of Discogs, how much of the budget is used while readers have more to do
 * than they can, and how long people wait meanwhile for pages that cost two calls. The arguments
 * are how many minutes it takes, how many requests of a minute are left to people, and how many
 * seconds there are from one page to the next.
 */
final class BudgetMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(BudgetMeasurement.class);

    private static final int USERS = 50;
    private static final int SMALLEST = 200;
    private static final int LARGEST = 3_000;
    private static final int REQUESTS_OF_WINDOW = 60;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private BudgetMeasurement() {}

    public static void main(String[] arguments) throws Exception {
        int minutes = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        int reserved = arguments.length < 2 ? 1 : Integer.parseInt(arguments[1]);
        int pause = arguments.length < 3 ? 20 : Integer.parseInt(arguments[2]);
        var folder = Files.createTempDirectory("budget-");
        var discogs = LocalDiscogs.start(USERS, SMALLEST, LARGEST, RateLimit.documented());
        int port = WebTest.freePort();
        try (var surroundings = TestSurroundings.start(folder, discogs)) {
            surroundings.signInAll();
            // So that there is always more to read
            var settings =
                    Map.of(
                            "ACCOUNTS_INTERVAL",
                            "1s",
                            "FULL_SCAN",
                            "1s",
                            "BUDGET_RESERVED",
                            String.valueOf(reserved),
                            "WEB_PORT",
                            String.valueOf(port));
            var given = surroundings.surroundings();
            try (var readers =
                            MemberProcess.start(
                                    folder,
                                    given,
                                    settings,
                                    Role.SCHEDULER,
                                    Role.READER,
                                    Role.WRITER);
                    var pages = MemberProcess.start(folder, given, settings, Role.WEB)) {
                RunningApplication.soon().until(() -> readers.isOpen() && pages.isReady());
                measure(
                        surroundings,
                        new Visitor("http://localhost:" + port),
                        WINDOW.multipliedBy(minutes),
                        Duration.ofSeconds(pause));
            }
        }
    }

    private static void measure(
            TestSurroundings surroundings, Visitor visitor, Duration time, Duration betweenPages)
            throws Exception {
        var username = surroundings.usernames().get(0);
        visitor.signIn(token -> surroundings.sandbox().authorize(token, username));
        // The first window is that of the start
        Thread.sleep(WINDOW.multipliedBy(2).toMillis());
        long requests = surroundings.sandbox().requestCount();
        long start = System.nanoTime();
        var waits = new ArrayList<Long>();
        int failed = 0;
        for (int page = 0; page < time.dividedBy(betweenPages); page++) {
            long asked = System.nanoTime();
            if (visitor.look().statusCode() != 200) {
                failed++;
            }
            waits.add(Duration.ofNanos(System.nanoTime() - asked).toMillis());
            long next = start + betweenPages.multipliedBy(page + 1L).toNanos();
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())).toMillis());
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        double allowed = REQUESTS_OF_WINDOW * took.toMillis() / (double) WINDOW.toMillis();
        Collections.sort(waits);
        LOG.info(
                "{} s: {} of the budget used, {} times too much; {} pages of two calls, {} failed;"
                        + " median {} ms, 95th percentile {} ms, longest {} ms",
                took.toSeconds(),
                (surroundings.sandbox().requestCount() - requests) / allowed,
                surroundings.sandbox().tooManyRequestsCount(),
                waits.size(),
                failed,
                waits.get(waits.size() / 2),
                waits.get((int) Math.ceil(0.95 * waits.size()) - 1),
                waits.get(waits.size() - 1));
    }
}
