/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.http.StopSignal;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.polling.Found;
import io.github.cameldiscogs.internal.polling.ListSearch;
import io.github.cameldiscogs.internal.polling.ListSource;
import io.github.cameldiscogs.internal.polling.ObjectSearch;
import io.github.cameldiscogs.internal.polling.Search;
import io.github.cameldiscogs.internal.polling.SeenItems;
import io.github.cameldiscogs.items.Items;
import io.github.cameldiscogs.model.Page;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.Synchronization;
import org.apache.camel.support.EmptyAsyncCallback;
import org.apache.camel.support.ScheduledBatchPollingConsumer;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls Discogs, and tells a route what is new in a list, or what has become of one thing. What a
 * route fails with is told again at the next poll.
 */
public class DiscogsConsumer extends ScheduledBatchPollingConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(DiscogsConsumer.class);

    /** With so many items that the route has failed with, no others are looked for. */
    private static final int MOST_FAILED = 1_000;

    private final DiscogsEndpoint endpoint;
    private final StopSignal stopSignal = new StopSignal();
    private final EndpointCalls calls;

    /** What was found and not yet told, and what is to be told again, in turn. */
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** What the route has failed with since the last poll began. */
    private final Queue<Waiting> failed = new ConcurrentLinkedQueue<>();

    /** Null until Discogs has told whose list it is. */
    private @Nullable Search search;

    /** The parameters of the thing that is polled; null for a list. */
    private @Nullable String thing;

    public DiscogsConsumer(DiscogsEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.calls = new EndpointCalls(endpoint, stopSignal);
    }

    @Override
    protected void doStart() throws Exception {
        stopSignal.reset();
        ServiceHelper.startService(calls);
        ServiceHelper.startService(endpoint.seenItems());
        super.doStart();
    }

    @Override
    protected int poll() {
        shutdownRunningTask = null;
        pendingExchanges = 0;
        try {
            return tellNews();
        } catch (DiscogsException e) {
            if (isBatchAllowed()) {
                throw e;
            }
            LOG.debug("{}: stopped while it was polling", endpoint, e);
            return 0;
        }
    }

    private int tellNews() {
        takeFailed();
        var begun = search == null ? search() : search;
        search = begun;
        if (!endpoint.isSendExisting() && !begun.hasStarted()) {
            leaveOutExisting(begun);
            return 0;
        }
        int most = maxMessagesPerPoll > 0 ? maxMessagesPerPoll : Integer.MAX_VALUE;
        boolean looks = waiting.stream().allMatch(Waiting::again) && look(begun);
        int told = 0;
        while (!waiting.isEmpty() && told < most && isBatchAllowed()) {
            told += tell(Math.min(waiting.size(), most - told));
            looks = looks && waiting.isEmpty() && told < most && look(begun);
        }
        return told;
    }

    private void takeFailed() {
        for (var found = failed.poll(); found != null; found = failed.poll()) {
            waiting.add(found);
        }
    }

    private Search search() {
        var operation = DiscogsOperation.named(endpoint.getOperation());
        if (operation.answer() instanceof AnswerShape.One) {
            thing = calls.itemKey(endpoint.createExchange());
            return new ObjectSearch(this::ask, operation.polling().passing());
        }
        return new ListSearch(
                new AskedList(),
                calls.traits(),
                new SeenItems(endpoint.seenItems(), calls.subject(endpoint.createExchange())),
                Duration.ofMillis(endpoint.getFullScan()),
                System::nanoTime);
    }

    /** All of it or nothing: what is left of an interrupted reading would be told later. */
    private void leaveOutExisting(Search begun) {
        search = null;
        var existing = new ArrayList<Found>();
        for (var found = begun.next(); !found.isEmpty(); found = begun.next()) {
            found.forEach(item -> existing.add(new Found(item.key(), null, item.time())));
            forceConsumerAsReady();
            if (!isBatchAllowed()) {
                begun.close();
                return;
            }
        }
        existing.forEach(begun::told);
        begun.started();
        search = begun;
    }

    /**
     * Looks for more.
     *
     * @return whether there was more, so that there may be still more
     */
    private boolean look(Search begun) {
        if (waiting.size() + failed.size() >= MOST_FAILED) {
            LOG.warn(
                    "{}: the route has failed with {} items, no others are looked for until it succeeds",
                    endpoint,
                    waiting.size() + failed.size());
            return false;
        }
        var found = begun.next();
        forceConsumerAsReady();
        if (found.isEmpty() && !begun.hasStarted()) {
            begun.started();
        }
        found.forEach(item -> waiting.add(new Waiting(item, begun, false)));
        return !found.isEmpty();
    }

    /** Tells the first of what waits, as one batch. */
    private int tell(int size) {
        var batch = new ArrayDeque<Object>(size);
        for (int index = 0; index < size; index++) {
            batch.add(waiting.remove());
        }
        int told = processBatch(batch);
        while (!batch.isEmpty()) {
            waiting.addFirst((Waiting) batch.removeLast());
        }
        return told;
    }

    /** Takes from the batch what it tells. */
    @Override
    public int processBatch(Queue<Object> batch) {
        int size = batch.size();
        int index = 0;
        for (; index < size && isBatchAllowed(); index++) {
            pendingExchanges = size - index - 1;
            var next = (Waiting) batch.remove();
            var exchange = exchange(next.found());
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, size);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == size - 1);
            exchange.getExchangeExtension().addOnCompletion(new Telling(next));
            getAsyncProcessor().process(exchange, EmptyAsyncCallback.get());
        }
        return index;
    }

    private Exchange exchange(Found found) {
        var exchange = createExchange(true);
        var message = exchange.getMessage();
        message.setBody(found.item());
        message.setHeader(DiscogsConstants.ITEM_KEY, thing == null ? found.key() : thing);
        AnswerHeaders.reportContentType(found.item() instanceof String, message);
        if (found.time() != null) {
            message.setHeader(Exchange.MESSAGE_TIMESTAMP, found.time().toEpochMilli());
        }
        return exchange;
    }

    private @Nullable Object ask() {
        var exchange = endpoint.createExchange();
        calls.make(exchange);
        return exchange.getMessage().getBody();
    }

    @Override
    public boolean deferShutdown(ShutdownRunningTask task) {
        if (task != ShutdownRunningTask.CompleteAllTasks) {
            stopSignal.stop();
        }
        return super.deferShutdown(task);
    }

    @Override
    protected void doSuspend() throws Exception {
        stopSignal.stop();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        stopSignal.reset();
        super.doResume();
    }

    @Override
    protected void doStop() throws Exception {
        stopSignal.stop();
        super.doStop();
        if (search != null) {
            search.close();
        }
        // Not marked, so that whoever begins anew finds them
        search = null;
        waiting.clear();
        failed.clear();
        ServiceHelper.stopService(calls);
    }

    /**
     * What is to be told.
     *
     * @param search what has found it
     * @param again whether the route has failed with it
     */
    private record Waiting(Found found, Search search, boolean again) {

        Waiting failed() {
            return new Waiting(found, search, true);
        }
    }

    private final class AskedList implements ListSource {

        @Override
        public Items<?> all() {
            return (Items<?>) Objects.requireNonNull(ask());
        }

        @Override
        public @Nullable Page<?> newest() {
            return calls.newest(endpoint.createExchange());
        }
    }

    /**
     * Waits for what becomes of an exchange. Camel takes one that is marked for rollback for done.
     */
    private final class Telling implements Synchronization {

        private final Waiting told;

        private Telling(Waiting told) {
            this.told = told;
        }

        @Override
        public void onComplete(Exchange exchange) {
            if (exchange.isRollbackOnly() || exchange.isRollbackOnlyLast()) {
                failed.add(told.failed());
                return;
            }
            try {
                told.search().told(told.found());
            } catch (RuntimeException e) {
                failed.add(told.failed());
                getExceptionHandler()
                        .handleException(
                                "The repository failed, the item will be told again", exchange, e);
            }
        }

        @Override
        public void onFailure(Exchange exchange) {
            failed.add(told.failed());
            getExceptionHandler()
                    .handleException(
                            "The route failed, the item will be told again at the next poll",
                            exchange,
                            exchange.getException());
        }
    }
}
