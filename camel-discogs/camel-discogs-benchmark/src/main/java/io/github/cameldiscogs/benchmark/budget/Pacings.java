/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import com.google.common.util.concurrent.RateLimiter;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderBuildStage;
import io.github.bucket4j.BandwidthBuilder.BandwidthBuilderRefillStage;
import io.github.bucket4j.Bucket;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.function.Function;

/** The limiters that Java programs use, each told the same: so many requests in a window. */
final class Pacings {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private Pacings() {}

    static Pacing none() {
        return () -> {};
    }

    static Pacing throttle(Budget budget) {
        return new ThrottledRoute(budget);
    }

    static Pacing resilience4j(Budget budget) {
        var limiter =
                io.github.resilience4j.ratelimiter.RateLimiter.of(
                        "discogs",
                        RateLimiterConfig.custom()
                                .limitForPeriod(Budget.LIMIT)
                                .limitRefreshPeriod(budget.window())
                                .timeoutDuration(LONGEST_WAIT)
                                .build());
        return limiter::acquirePermission;
    }

    static Pacing bucket4jGreedy(Budget budget) {
        return bucket4j(budget, refill -> refill.refillGreedy(Budget.LIMIT, budget.window()));
    }

    static Pacing bucket4jInterval(Budget budget) {
        return bucket4j(budget, refill -> refill.refillIntervally(Budget.LIMIT, budget.window()));
    }

    private static Pacing bucket4j(
            Budget budget,
            Function<BandwidthBuilderRefillStage, BandwidthBuilderBuildStage> refill) {
        var bandwidth = refill.apply(Bandwidth.builder().capacity(Budget.LIMIT)).build();
        var bucket = Bucket.builder().addLimit(bandwidth).build();
        return () -> bucket.asBlocking().consume(1);
    }

    @SuppressWarnings("UnstableApiUsage")
    static Pacing guava(Budget budget) {
        var limiter = RateLimiter.create(Budget.LIMIT * 1e9 / budget.window().toNanos());
        return limiter::acquire;
    }
}
