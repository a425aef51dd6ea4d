/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.exception.DiscogsRateLimitException;
import io.github.cameldiscogs.ratelimit.LocalRateLimiter;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.SynchronizationAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hundreds of calls that wait for the budget at the same time, and what ends their wait. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class WaitingCallsTest extends SandboxTestSupport {

    private static final int CALLS = 300;
    private static final String IDENTITY =
            "discogs:identity?userToken=" + DiscogsSandbox.USER_TOKEN;

    /** The exchanges that have ended, however they have. */
    private final Queue<Exchange> ended = new ConcurrentLinkedQueue<>();

    /** Who waits. */
    enum Threads {
        PLATFORM {
            @Override
            ExecutorService executor() {
                return Executors.newCachedThreadPool();
            }
        },
        VIRTUAL {
            @Override
            ExecutorService executor() throws ReflectiveOperationException {
                assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(21);
                return (ExecutorService)
                        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            }
        };

        abstract ExecutorService executor() throws ReflectiveOperationException;
    }

    @Override
    protected void prepare(DiscogsSandbox.Builder builder) {
        builder.rateLimit(RateLimit.documented().withLimits(1, 1));
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:calls").process(exchange -> watch(exchange)).to(IDENTITY);
                from("seda:calls?pollTimeout=10&concurrentConsumers=" + CALLS)
                        .process(exchange -> watch(exchange))
                        .to(IDENTITY);
            }
        };
    }

    private void watch(Exchange exchange) {
        exchange.getExchangeExtension()
                .addOnCompletion(
                        new SynchronizationAdapter() {
                            @Override
                            public void onDone(Exchange done) {
                                ended.add(done);
                            }
                        });
    }

    private void useUp() {
        assertThat(call(IDENTITY, Map.of()).getException()).isNull();
    }

    private void awaitWaiting(int calls) {
        var limiter = LocalRateLimiter.of(URI.create(sandbox().apiUrl()));
        await().until(() -> limiter.status().waitingInteractive() == calls);
        context.getShutdownStrategy().setTimeout(TimeUnit.HOURS.toSeconds(1));
    }

    private void callAtOnce(ExecutorService executor) {
        for (int call = 0; call < CALLS; call++) {
            executor.execute(() -> template.send("direct:calls", sent -> {}));
        }
        awaitWaiting(CALLS);
    }

    private void assertThatAllWereStopped() {
        await().until(() -> ended.size() == CALLS);
        assertThat(ended)
                .extracting(Exchange::getException)
                .allSatisfy(
                        failure ->
                                assertThat(failure)
                                        .isInstanceOf(DiscogsRateLimitException.class)
                                        .hasMessageContaining("stopped while waiting"));
        assertThat(sandbox().requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void endWhenTheContextStops(Threads threads) throws Exception {
        var executor = threads.executor();
        useUp();
        callAtOnce(executor);

        context.stop();

        assertThatAllWereStopped();
        executor.shutdown();
        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void endWhenTheComponentStops(Threads threads) throws Exception {
        var executor = threads.executor();
        useUp();
        callAtOnce(executor);

        context.getComponent("discogs").stop();

        assertThatAllWereStopped();
        executor.shutdown();
        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    /** Camel asks such a consumer first, which then waits for the exchanges of its threads. */
    @Test
    void endWhenTheContextStopsWhoseQueueTheyCameFrom() {
        useUp();
        for (int call = 0; call < CALLS; call++) {
            template.sendBody("seda:calls", call);
        }
        awaitWaiting(CALLS);

        context.stop();

        assertThatAllWereStopped();
    }

    /** A template that stops, or a cache that has no room for a producer, does not wait for it. */
    @Test
    void keepNoProducerOfChangesFromStopping() throws Exception {
        useUp();
        var exchange =
                template.asyncSend(
                        "discogs:collectionItems?changes=true&username=%s&userToken=%s"
                                .formatted(DiscogsSandbox.USERNAME, DiscogsSandbox.USER_TOKEN),
                        sent -> {});
        awaitWaiting(1);

        template.stop();

        assertThat(exchange.get().getException())
                .isInstanceOf(DiscogsRateLimitException.class)
                .hasMessageContaining("interrupted while waiting");
    }

    @Test
    void areNotWatchedForAComponentThatIsGone() {
        var before = context.getLifecycleStrategies().size();
        var other = new DiscogsComponent();
        context.addComponent("other", other);
        other.start();
        assertThat(context.getLifecycleStrategies()).hasSize(before + 1);

        context.removeComponent("other");

        assertThat(context.getLifecycleStrategies()).hasSize(before);
    }
}
