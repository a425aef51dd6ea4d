/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.http;

import io.github.cameldiscogs.auth.AuthStrategy;
import io.github.cameldiscogs.internal.operation.DiscogsRequest;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Authorization} of one attempt. It is computed before a permit is acquired, so
 * that a failing strategy costs none, and again if waiting for the permit took too long for its
 * timestamp.
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

    /** The header's value; null for an anonymous request. */
    @Nullable String value() {
        return nanoTime.getAsLong() - made <= FRESH ? first : strategy.authorization(request);
    }
}
