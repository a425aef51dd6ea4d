/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.http;

import io.github.cameldiscogs.DiscogsFailure;
import io.github.cameldiscogs.operation.DiscogsOperation;
import java.time.Duration;

/** What a call has cost so far. */
final class Effort {

    private final DiscogsOperation operation;
    private int attempts;
    private Duration waited = Duration.ZERO;

    Effort(DiscogsOperation operation) {
        this.operation = operation;
    }

    DiscogsOperation operation() {
        return operation;
    }

    int attempts() {
        return attempts;
    }

    Duration waited() {
        return waited;
    }

    void sent() {
        attempts++;
    }

    void waitedSince(long startNanos) {
        waited = waited.plusNanos(System.nanoTime() - startNanos);
    }

    /** Whether a call that ends with this failure can be made once more without harm. */
    boolean canRepeatAfter(Failure failure) {
        return failure.mayPass() && (operation.isRead() || failure.certainlyNotDone());
    }

    DiscogsFailure failure(int status, String message, boolean retryable) {
        return new DiscogsFailure(
                operation.uriName(), status, message, retryable, attempts, waited);
    }
}
