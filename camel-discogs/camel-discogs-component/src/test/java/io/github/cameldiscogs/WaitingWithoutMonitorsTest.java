/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.items.DiscogsItems;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.support.Places;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thread that waits for Discogs holds no monitor: up to Java 23 a virtual thread that does so
 * keeps its carrier from serving others.
 */
class WaitingWithoutMonitorsTest extends SandboxTestSupport {

    private static final String LIST = "discogs:collectionItems?perPage=10&prefetch=";

    private final Places places = new Places();

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.collectionSize(100);
    }

    @BeforeEach
    void countPlaces() {
        component().setRateLimiter(places);
    }

    private static DiscogsItems<?> items(Exchange exchange) {
        return exchange.getMessage().getBody(DiscogsItems.class);
    }

    @Test
    void call() {
        assertHoldsNoneWhileItWaits(() -> callAsUser("discogs:identity", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "4", "0&sort=added", "4&sort=added"})
    void list(String prefetch) {
        var items = items(callAsUser(LIST + prefetch, Map.of()));

        assertHoldsNoneWhileItWaits(() -> items.forEach(item -> {}));
    }

    @Test
    void lookAtTheFirstItem() {
        var items = items(callAsUser(LIST + "0", Map.of()));
        items.iterator().next();

        assertHoldsNoneWhileItWaits(items::getFirst);
    }

    @Test
    void listAsText() {
        var exchange = callAsUser(LIST + "1", Map.of());

        assertHoldsNoneWhileItWaits(() -> exchange.getMessage().getBody(String.class));
    }

    @Test
    void changes() {
        assertHoldsNoneWhileItWaits(
                () ->
                        callAsUser(
                                LIST + "0&changes=true&username=" + DiscogsSandbox.USERNAME,
                                Map.of()));
    }

    private void assertHoldsNoneWhileItWaits(Runnable work) {
        places.leave(0);
        // It ends with the failure that its interruption causes
        var thread = new Thread(() -> catchThrowable(work::run));
        thread.setDaemon(true);
        thread.start();
        await().until(() -> places.waiting() > 0 && isWaiting(thread));

        await().untilAsserted(() -> assertThat(monitors()).isEmpty());

        thread.interrupt();
    }

    private static boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING -> true;
            default -> false;
        };
    }

    /** Those that were entered in the component, by any thread. */
    private static Stream<MonitorInfo> monitors() {
        return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, false))
                .flatMap(thread -> Arrays.stream(thread.getLockedMonitors()))
                .filter(monitor -> isOurs(monitor.getLockedStackFrame().getClassName()));
    }

    private static boolean isOurs(String className) {
        return className.startsWith(DiscogsComponent.class.getPackageName())
                && !className.startsWith(DiscogsSandbox.class.getPackageName());
    }
}
