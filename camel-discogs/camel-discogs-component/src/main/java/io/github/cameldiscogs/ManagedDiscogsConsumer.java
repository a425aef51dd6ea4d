/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.internal.capture.RemovalGuard;
import io.github.cameldiscogs.internal.monitoring.ConsumerWatch;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.polling.Found;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
     * The keys of items that were found and not told yet, those whose exchange has failed included.
     */
    private final Set<String> pending = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean readNow = new AtomicBoolean();
    private volatile boolean resetAsked;
    private final ConsumerWatch watch;
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
    protected void doStart() throws Exception {
        super.doStart();
        started = Instant.now();
        endpoint.getComponent().meters().watch(watch);
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.getComponent().meters().unwatch(watch);
        super.doStop();
    }

    /** The item was found, and has to be told. */
    final void found(Found item) {
        pending.add(item.key());
    }

    /** The item was told, or will not be. */
    final void settled(Found item) {
        pending.remove(item.key());
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

    /** Polls in another thread; while a poll is running, the next one reads the whole list. */
    @ManagedOperation(description = "Polls now, and reads the whole list")
    public void readNow() {
        readNow.set(true);
        endpoint.getComponent().readAheadExecutor().execute(this);
    }

    /**
     * Lets the next poll find everything anew.
     *
     * @throws IllegalStateException if what was told is remembered where others may do so, too
     */
    @ManagedOperation(
            description = "Forgets what was told, so that the next poll finds everything anew")
    public void reset() {
        if (!endpoint.isChanges() && endpoint.getIdempotentRepository() != null) {
            throw new IllegalStateException(
                    "the idempotentRepository may remember for others, too; clear it there");
        }
        resetAsked = true;
    }
}
