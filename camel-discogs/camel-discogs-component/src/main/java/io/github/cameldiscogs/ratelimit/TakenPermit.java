/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import io.github.cameldiscogs.ratelimit.RateLimiter.Permit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A permit whose request was sent. It can be returned once. */
abstract class TakenPermit implements Permit {

    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * Records the end of the request.
     *
     * @param status the budget as reported by the answer; null when there was no answer
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
