/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.ratelimit.RateLimiter.Permit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A permit that was used; the answer is awaited. */
abstract class TakenPermit implements Permit {

    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * It is over with the request.
     *
     * @param status what its answer told
     */
    protected abstract void end(@Nullable RateStatus status);

    @Override
    public final void answered(RateStatus status) {
        endOnce(status);
    }

    @Override
    public final void unanswered() {
        endOnce(null);
    }

    private void endOnce(@Nullable RateStatus status) {
        if (ended.getAndSet(true)) {
            throw new IllegalStateException("the permit was given back before");
        }
        end(status);
    }
}
