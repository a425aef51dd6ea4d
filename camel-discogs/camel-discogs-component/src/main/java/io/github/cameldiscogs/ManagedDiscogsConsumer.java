/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.capture.RemovalGuard;
import io.github.cameldiscogs.internal.monitoring.ConsumerWatch;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.polling.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Processor;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.jspecify.annotations.Nullable;

/** What operators see of a consumer, and what they can ask it to do. */
@ManagedResource(description = "Managed Discogs consumer")
public abstract class ManagedDiscogsConsumer extends ScheduledBatchPollingConsumer {

    private final DiscogsEndpoint endpoint;

    /**
     * Items that were found and not told yet, those whose exchange has failed included. By
     * identity: the next change of an item may be found before the one before is noted as told.
     */
    private final Set<Found> pending =
            Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

    private final AtomicBoolean running = new AtomicBoolean();

    private final AtomicBoolean readNow = new AtomicBoolean();
    private volatile boolean resetAsked;
    private final ConsumerWatch watch;
    private volatile @Nullable Throwable failureOfLastRun;
    private volatile Instant started = Instant.EPOCH;
    private volatile PollReport report = PollReport.NONE;

    /** Null until the first poll, and without changes=true. */
    private volatile @Nullable RemovalGuard guard;

    ManagedDiscogsConsumer(DiscogsEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.watch =
                new ConsumerWatch(
                        operation(),
                        this::getPendingItems,
                        this::getRefusedRemovals,
                        this::readingAge);
    }

    /** The operation that is polled. */
    final DiscogsOperation operation() {
        return DiscogsOperation.named(endpoint.getOperation());
    }

    /** How long ago the last look has ended or, before the first, the consumer has started. */
    private Duration readingAge() {
        var last = report.lastReading();
        return Duration.between(last.isEmpty() ? started : Instant.parse(last), Instant.now());
    }

    @Override
    public DiscogsEndpoint getEndpoint() {
        return endpoint;
    }

    final ConsumerWatch watch() {
        return watch;
    }

    /** The failure of the last poll since the start; null if it has succeeded, or was none. */
    final @Nullable Throwable lastFailure() {
        var failure = getLastError();
        return failure == failureOfLastRun ? null : failure;
    }

    /**
     * Polls, unless a poll is running already: Camel would take one that finds nothing to do for an
     * idle one, and forget how the other fares.
     */
    @Override
    public void run() {
        if (running.compareAndSet(false, true)) {
            try {
                super.run();
            } finally {
                running.set(false);
            }
        }
    }

    @Override
    protected void doStart() throws Exception {
        // Before the first poll, which may fail at once
        started = Instant.now();
        failureOfLastRun = getLastError();
        super.doStart();
        endpoint.getComponent().watch(this);
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.getComponent().unwatch(this);
        super.doStop();
    }

    /** The item was found, and has to be told. */
    final void found(Found item) {
        pending.add(item);
    }

    /** The item was told, or will not be. */
    final void settled(Found item) {
        pending.remove(item);
    }

    /** Nothing that was found will be told. */
    final void forgetFound() {
        pending.clear();
    }

    /** What the last look has found out. */
    final PollReport report() {
        return report;
    }

    final void report(PollReport latest) {
        report = latest;
    }

    final void guardedBy(RemovalGuard ofList) {
        guard = ofList;
    }

    /** Whether the whole list is to be read; true once for each time that it is asked. */
    final boolean takeReadNow() {
        return readNow.getAndSet(false);
    }

    /** Whether what was told has to be forgotten before the next look. */
    final boolean isResetAsked() {
        return resetAsked;
    }

    final void resetDone() {
        var ofList = guard;
        if (ofList != null) {
            ofList.forget();
        }
        resetAsked = false;
    }

    @ManagedAttribute(description = "When the last look has ended, in ISO 8601; empty for never")
    public String getLastReading() {
        return report.lastReading();
    }

    @ManagedAttribute(description = "How many items are known of the list; -1 if that is unknown")
    public long getKnownItems() {
        return report.known();
    }

    @ManagedAttribute(description = "How many items or changes were found and are not told yet")
    public int getPendingItems() {
        return pending.size();
    }

    @ManagedAttribute(
            description =
                    "When the whole list is read again, in ISO 8601; empty if every poll reads all")
    public String getNextFullReading() {
        return report.nextFullReading();
    }

    @ManagedAttribute(description = "How many removals wait for an approval")
    public long getRefusedRemovals() {
        var ofList = guard;
        return ofList == null ? 0 : ofList.refused();
    }

    @ManagedOperation(description = "Lets the next poll tell as many removals as were refused")
    public void approveRemovals() {
        var ofList = guard;
        if (ofList != null) {
            ofList.approve();
        }
    }

    /**
     * Polls in another thread; while a poll is running or Camel backs off, the next one reads the
     * whole list.
     *
     * @throws IllegalStateException if the consumer is stopped or suspended
     */
    @ManagedOperation(description = "Polls now, and reads the whole list")
    public void readNow() {
        if (!isStarted() || isSuspendingOrSuspended()) {
            throw new IllegalStateException("the consumer does not run");
        }
        readNow.set(true);
        endpoint.getComponent().readAheadExecutor().execute(this);
    }

    /**
     * Lets the next poll find everything anew.
     *
     * @throws IllegalStateException if what was told is remembered where others may do so, too, or
     *     if nothing would be told of what is there
     */
    @ManagedOperation(
            description = "Forgets what was told, so that the next poll finds everything anew")
    public void reset() {
        if (!endpoint.isChanges() && endpoint.getIdempotentRepository() != null) {
            throw new IllegalStateException(
                    "the idempotentRepository may remember for others, too; clear it there");
        }
        if (!endpoint.isSendExisting()) {
            throw new IllegalStateException(
                    "with sendExisting=false nothing would be told of what is there, not even of what is"
                            + " pending");
        }
        resetAsked = true;
    }
}
