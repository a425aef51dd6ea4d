/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.changes.ChangeStoreException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.internal.http.StopSignal;
import io.github.cameldiscogs.internal.operation.AnswerShape;
import io.github.cameldiscogs.internal.polling.Found;
import io.github.cameldiscogs.internal.polling.ListSearch;
import io.github.cameldiscogs.internal.polling.ObjectSearch;
import io.github.cameldiscogs.internal.polling.Search;
import io.github.cameldiscogs.internal.polling.SeenItems;
import io.github.cameldiscogs.ratelimit.CallPriority;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Processor;
import org.apache.camel.ShutdownRunningTask;
import org.apache.camel.spi.ExceptionHandler;
import org.apache.camel.support.EmptyAsyncCallback;
import org.apache.camel.support.LoggingExceptionHandler;
import org.apache.camel.support.service.ServiceHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls an operation and creates an exchange for each new item of a list, or for an object that has
 * changed. With {@code changes=true} it creates one for each change. An item whose exchange fails
 * is sent again by the next poll.
 */
public class DiscogsConsumer extends ManagedDiscogsConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(DiscogsConsumer.class);

    /** The number of failed items from which no more are looked for. */
    private static final int MOST_FAILED = 1_000;

    private final DiscogsEndpoint endpoint;
    private final StopSignal stopSignal = new StopSignal();
    private final EndpointCalls calls;
    private final ChangeSearches changeSearches;
    private final ChangeMessage changeMessage;

    /**
     * Items that are not sent yet, and failed items that are sent again, in the order of arrival.
     */
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** Items whose exchange has failed since the start of the last poll. */
    private final Queue<Waiting> failed = new ConcurrentLinkedQueue<>();

    /** Handles exceptions of exchanges. */
    private ExceptionHandler routeFailures;

    /** Null until a poll creates it, which may need a request for the username. */
    private @Nullable Search search;

    /** Prevents concurrent polls, which some schedulers start. */
    private final Lock polling = new ReentrantLock();

    /** The number of messages of this poll that are not repetitions. */
    private int fresh;

    /** The number of starts of this consumer. */
    private volatile int run;

    /** The number of the start at which the current search began. */
    private int begunFrom;

    /** Whether the last look has ended, so that the next call starts a new one. */
    private boolean isLookOver = true;

    /**
     * @throws IllegalArgumentException if the operation cannot be polled, or if the endpoint has an
     *     option that is not for consumers
     */
    public DiscogsConsumer(DiscogsEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.calls =
                new EndpointCalls(
                        endpoint,
                        PolledOperation.options(endpoint),
                        stopSignal,
                        CallPriority.background);
        this.changeSearches = new ChangeSearches(endpoint, calls, this::forceConsumerAsReady);
        this.changeMessage = ChangeMessage.of(endpoint);
    }

    @Override
    protected void doBuild() throws Exception {
        setHealthCheck(new ConsumerHealthCheck(endpoint, this, calls));
        super.doBuild();
    }

    @Override
    protected void doStart() throws Exception {
        // With a bridge, the error handler of the route would get an exchange that it has handled
        // already
        routeFailures =
                endpoint.isBridgeErrorHandler()
                        ? new LoggingExceptionHandler(endpoint.getCamelContext(), getClass())
                        : getExceptionHandler();
        run++;
        stopSignal.reset();
        ServiceHelper.startService(calls);
        calls.requireComplete(endpoint.createExchange());
        if (endpoint.isChanges()) {
            warnOfForgetfulStore();
            ServiceHelper.startService(endpoint.changes());
        } else {
            ServiceHelper.startService(endpoint.seenItems());
        }
        super.doStart();
    }

    private void warnOfForgetfulStore() {
        if (!endpoint.changes().isLasting()) {
            LOG.warn(
                    "{}: what is known of the list is kept in memory; after a restart all of it is told as"
                            + " existing, and what was removed meanwhile is not told; give it a changeStore",
                    endpoint.nameInLog());
        }
    }

    @Override
    protected int poll() {
        if (!polling.tryLock()) {
            return 0;
        }
        try {
            if (begunFrom != run) {
                begunFrom = run;
                forget();
            }
            if (isResetAsked()) {
                forgetTold();
            }
            shutdownRunningTask = null;
            pendingExchanges = 0;
            fresh = 0;
            tellNews();
        } catch (DiscogsException e) {
            if (isBatchAllowed() && !stopSignal.isStopping()) {
                throw e;
            }
            LOG.debug("{}: stopped while it was polling", endpoint.nameInLog(), e);
        } finally {
            polling.unlock();
        }
        if (!isRunAllowed()) {
            forget();
        }
        return fresh;
    }

    private void tellNews() {
        var known = search;
        var begun = known == null ? search() : known;
        search = begun;
        if (takeReadNow()) {
            begun.readWhole();
        }
        takeFailed(begun);
        if (!endpoint.isSendExisting() && !begun.hasStarted()) {
            leaveOutExisting(begun);
            return;
        }
        int most = maxMessagesPerPoll > 0 ? maxMessagesPerPoll : Integer.MAX_VALUE;
        boolean looks = waiting.stream().allMatch(Waiting::again);
        try {
            begun.requireCurrent();
            looks = looks && lookAnew(begun);
        } catch (RuntimeException e) {
            dropOvertaken(begun);
            // What the route has failed with does not wait for Discogs, only for the store
            if (!(e instanceof ChangeStoreException)) {
                tell(Math.min(waiting.size(), most));
            }
            throw e;
        }
        int told = 0;
        while (!waiting.isEmpty() && told < most && isBatchAllowed()) {
            told += tell(Math.min(waiting.size(), most - told));
            looks = looks && waiting.isEmpty() && told < most && look(begun);
        }
    }

    /**
     * Queues failed items again. Those of an earlier run are dropped: the new search finds them
     * again.
     */
    private void takeFailed(Search begun) {
        for (var next = failed.poll(); next != null; next = failed.poll()) {
            waiting.add(next);
        }
        waiting.removeIf(next -> next.search() != begun);
    }

    private Search search() {
        if (endpoint.isChanges()) {
            var list = listName();
            guardedBy(endpoint.removalGuard(list));
            return changeSearches.begin(list, endpoint::createExchange);
        }
        var operation = operation();
        if (operation.answer() instanceof AnswerShape.One) {
            return new ObjectSearch(
                    calls.itemKey(endpoint.createExchange()),
                    this::ask,
                    operation.polling().passing());
        }
        return new ListSearch(
                new AskedList(
                        calls,
                        endpoint::createExchange,
                        ((AnswerShape.Walked) operation.answer()).chronology(),
                        this::forceConsumerAsReady),
                calls.traits(),
                calls.listKey(),
                new SeenItems(endpoint.seenItems(), calls.subject(endpoint.createExchange())),
                DiscogsComponent.duration(endpoint.getFullScan()),
                System::nanoTime);
    }

    /** The name of the list in the store. */
    private String listName() {
        var stateName = endpoint.getStateName();
        return stateName == null ? changeSearches.name(endpoint.createExchange()) : stateName;
    }

    /** Makes the next look find all as if nothing was delivered before. */
    private void forgetTold() {
        forget();
        if (endpoint.isChanges()) {
            changeSearches.forget(listName());
        } else {
            endpoint.seenItems().clear();
        }
        resetDone();
    }

    /**
     * Marks all existing items as delivered, or none: after an interrupted reading, those that were
     * not marked would be sent later.
     */
    private void leaveOutExisting(Search begun) {
        search = null;
        var existing = new ArrayList<Found>();
        for (var found = begun.next(); !found.isEmpty(); found = begun.next()) {
            found.forEach(item -> existing.add(new Found(item.key(), null, item.time())));
            if (!isBatchAllowed()) {
                begun.close();
                return;
            }
        }
        existing.forEach(begun::told);
        begun.started();
        search = begun;
        report(PollReport.of(begun.status(), Instant.now()));
    }

    /** Continues the look of an earlier poll; if it has nothing left, starts another one. */
    private boolean lookAnew(Search begun) {
        boolean goesOn = !isLookOver;
        return look(begun) || goesOn && isLookOver && look(begun);
    }

    /**
     * Looks for more items.
     *
     * @return whether any were found, so that there may be more
     */
    private boolean look(Search begun) {
        if (waiting.size() + failed.size() >= MOST_FAILED) {
            LOG.warn(
                    "{}: the route has failed with {} items, no others are looked for until it succeeds",
                    endpoint.nameInLog(),
                    waiting.size() + failed.size());
            return false;
        }
        isLookOver = true;
        var found = begun.next();
        isLookOver = found.isEmpty();
        if (isLookOver) {
            begun.started();
            report(PollReport.of(begun.status(), Instant.now()));
        }
        for (var item : found) {
            found(item);
            waiting.add(new Waiting(item, begun, false));
        }
        dropOvertaken(begun);
        return !found.isEmpty();
    }

    private void dropOvertaken(Search begun) {
        waiting.removeIf(
                next -> {
                    boolean isOvertaken = !begun.isCurrent(next.found());
                    if (isOvertaken) {
                        dropped(next);
                    }
                    return isOvertaken;
                });
    }

    private void dropped(Waiting next) {
        next.search().dropped(next.found());
        settled(next.found());
    }

    /** Sends the first queued items as one batch. */
    private int tell(int size) {
        var batch = new ArrayDeque<Object>(size);
        for (int index = 0; index < size; index++) {
            batch.add(waiting.remove());
        }
        try {
            return processBatch(batch);
        } finally {
            while (!batch.isEmpty()) {
                waiting.addFirst((Waiting) batch.removeLast());
            }
        }
    }

    /** Removes each item from the batch when it is sent. */
    @Override
    public int processBatch(Queue<Object> batch) {
        int size = batch.size();
        int index = 0;
        for (; index < size && isBatchAllowed(); index++) {
            pendingExchanges = size - index - 1;
            // Stays in the batch until its exchange is created, so that a failure does not lose it
            var next = (Waiting) batch.element();
            if (!next.search().isCurrent(next.found())) {
                dropped(next);
                batch.remove();
                continue;
            }
            var exchange = exchange(next);
            exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
            exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, size);
            exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == size - 1);
            var telling =
                    new Telling(
                            () -> told(next),
                            () -> failed.add(next.failed()),
                            routeFailures,
                            getExceptionHandler());
            telling.waitFor(exchange);
            batch.remove();
            fresh += next.again() ? 0 : 1;
            tell(exchange, telling);
        }
        return index;
    }

    private void told(Waiting next) {
        next.search().told(next.found());
        settled(next.found());
        endpoint.getComponent().meters().delivered(operation(), next.found());
    }

    private void tell(Exchange exchange, Telling telling) {
        try {
            getAsyncProcessor().process(exchange, EmptyAsyncCallback.get());
        } catch (RuntimeException e) {
            telling.refused(exchange, e);
        }
    }

    private Exchange exchange(Waiting next) {
        var found = next.found();
        var exchange = createExchange(true);
        var message = exchange.getMessage();
        var change = found.change();
        message.setBody(
                change == null
                        ? found.item()
                        : changeMessage.body(change, System.currentTimeMillis()));
        message.setHeader(DiscogsConstants.ITEM_KEY, next.search().itemKey(found));
        AnswerHeaders.reportContentType(message.getBody() instanceof String, message);
        if (change != null) {
            ChangeMessage.report(change, message);
        }
        if (found.time() != null) {
            message.setHeader(Exchange.MESSAGE_TIMESTAMP, found.time().toEpochMilli());
        }
        return exchange;
    }

    private @Nullable Object ask() {
        var thing = calls.ask(endpoint.createExchange());
        forceConsumerAsReady();
        return thing;
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
        forget();
        ServiceHelper.stopService(calls);
    }

    /**
     * Discards found items. They are not marked as delivered, so the next run finds them again.
     * Does nothing while a poll is still running after a forced stop: closing its list would look
     * like the end of the list.
     */
    private void forget() {
        if (!polling.tryLock()) {
            return;
        }
        try {
            var begun = search;
            if (begun != null) {
                begun.close();
            }
            search = null;
            isLookOver = true;
            waiting.clear();
            failed.clear();
            forgetFound();
        } finally {
            polling.unlock();
        }
    }
}
