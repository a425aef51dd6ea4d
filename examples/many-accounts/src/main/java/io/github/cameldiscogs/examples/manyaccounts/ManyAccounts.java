/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import io.github.cameldiscogs.examples.manyaccounts.local.LocalSurroundings;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mirrors the collections of many Discogs users. The arguments are the roles of this process; none
 * means all.
 */
public final class ManyAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(ManyAccounts.class);

    private ManyAccounts() {}

    public static void main(String[] arguments) throws Exception {
        var roles = Role.of(arguments);
        if (Surroundings.areGiven(System.getenv())) {
            var surroundings = Surroundings.given(System.getenv());
            try (var application = new Application(roles, surroundings, Map.of())) {
                runUntilStopped(application);
            }
        } else {
            runWithAllInside(roles);
        }
    }

    private static void runWithAllInside(Set<Role> roles) throws Exception {
        LOG.info(
                "No surroundings are given: Kafka, PostgreSQL, and a stand-in for Discogs with"
                        + " made-up users run inside this process");
        try (var local = LocalSurroundings.start();
                var application = new Application(roles, local.surroundings(), Map.of())) {
            LOG.info(
                    "To let another process help, start it as scheduler, reader and writer with {}",
                    local.environment());
            application.add(local.edits());
            application.add(local.signIns());
            runUntilStopped(application);
        }
    }

    /** The process ends when all is closed: first what uses the others, and they after it. */
    private static void runUntilStopped(Application application) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var closing = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    stopped.countDown();
                                    join(closing);
                                }));
        application.start();
        stopped.await();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
