/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.monitoring;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.time.Duration;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What is watched of a consumer.
 *
 * @param pending how many items it has found and not told yet
 * @param refusedRemovals how many removals wait for an approval
 * @param readingAge how long ago its last look has ended or, before the first, it has started
 */
public record ConsumerWatch(
        DiscogsOperation operation,
        IntSupplier pending,
        LongSupplier refusedRemovals,
        Supplier<Duration> readingAge) {}
