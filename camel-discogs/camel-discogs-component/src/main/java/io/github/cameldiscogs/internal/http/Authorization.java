/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.internal.operation.DiscogsRequest;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What shows Discogs who sends a request, for one try. It is made before a place in the budget is
 * taken, so that a strategy that fails costs none; and since it may tell the time, made anew where
 * the place had to be waited for.
 */
final class Authorization {

    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final DiscogsRequest request;
    private final AuthStrategy strategy;
    private final LongSupplier nanoTime;
    private final @Nullable String first;
    private final long made;

    Authorization(DiscogsRequest request, AuthStrategy strategy, LongSupplier nanoTime) {
        this.request = request;
        this.strategy = strategy;
        this.nanoTime = nanoTime;
        this.first = strategy.authorization(request);
        this.made = nanoTime.getAsLong();
    }

    /** The value of the header {@code Authorization}. */
    @Nullable String value() {
        return nanoTime.getAsLong() - made <= FRESH ? first : strategy.authorization(request);
    }
}
