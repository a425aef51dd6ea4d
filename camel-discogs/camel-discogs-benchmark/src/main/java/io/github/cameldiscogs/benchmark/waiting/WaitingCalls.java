/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.waiting;

import com.sun.management.OperatingSystemMXBean;
import io.github.cameldiscogs.benchmark.Routes;
import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.ratelimit.LocalRateLimiter;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * A program that uses the budget up, makes more calls, and stops while they wait.
 *
 * <p>Prints what that costs, a figure a line, in the order of {@link WaitingMeasurement}'s columns.
 */
final class WaitingCalls {

    /** How many wait. */
    static final int CALLS = 1_000;

    /** How long they are watched. */
    static final Duration WATCHED = Duration.ofSeconds(10);

    private static final int BUDGET = 60;
    private static final String ROUTE = "waiting";
    private static final String QUEUE = "seda:calls";

    private final String url;
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger stopped = new AtomicInteger();

    /** When the latest of them ended, in nanoseconds. */
    private volatile long end;

    private WaitingCalls(String url) {
        this.url = url;
    }

    /** Argument: the origin of the API. */
    public static void main(String[] arguments) throws Exception {
        var calls = new WaitingCalls(arguments[0]);
        try (var pinned = new PinnedCarriers();
                var context = Routes.start(calls.route())) {
            calls.run(context);
            System.out.println(pinned.count());
        }
    }

    private RouteBuilder route() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                var release =
                        "discogs:release?releaseId=1&userAgent=benchmark/1.0&apiUrl=%s&userToken=%s"
                                .formatted(url, DiscogsSandbox.USER_TOKEN);
                onException(DiscogsRateLimitException.class)
                        .handled(true)
                        .process(exchange -> countStopped());
                from(Routes.ENTRY).to(release);
                from("%s?concurrentConsumers=%d&limitConcurrentConsumers=false&size=%d"
                                .formatted(QUEUE, CALLS, CALLS + BUDGET))
                        .id(ROUTE)
                        .autoStartup(false)
                        .to(release)
                        .process(exchange -> answered.incrementAndGet());
            }
        };
    }

    private void countStopped() {
        stopped.incrementAndGet();
        end = System.nanoTime();
    }

    private void run(DefaultCamelContext context) throws Exception {
        try (var template = context.createProducerTemplate()) {
            template.requestBody(Routes.ENTRY, (Object) null);
            var before = Footprint.now();
            context.getRouteController().startRoute(ROUTE);
            for (int call = 1; call < CALLS + BUDGET; call++) {
                template.sendBody(QUEUE, call);
            }
            awaitAll();
            print(Footprint.now().minus(before));
        }
        long start = processorTime();
        Thread.sleep(WATCHED.toMillis());
        System.out.println(TimeUnit.NANOSECONDS.toMillis(processorTime() - start));
        stop(context);
    }

    private void awaitAll() throws InterruptedException {
        var limiter = LocalRateLimiter.of(URI.create(url));
        while (limiter.status().waitingInteractive() < CALLS) {
            Thread.sleep(10);
        }
    }

    private static void print(Footprint ofCalls) {
        System.out.println(ofCalls.threads());
        System.out.printf("%.1f%n", ofCalls.heap() / 1e3 / CALLS);
        System.out.printf("%.1f%n", ofCalls.resident() / 1e3 / CALLS);
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private void stop(DefaultCamelContext context) {
        long start = System.nanoTime();
        context.stop();
        System.out.printf("%.1f%n", (System.nanoTime() - start) / 1e9);
        System.out.println(TimeUnit.NANOSECONDS.toMillis(end - start));
        System.out.println(answered);
        System.out.println(stopped);
    }
}
