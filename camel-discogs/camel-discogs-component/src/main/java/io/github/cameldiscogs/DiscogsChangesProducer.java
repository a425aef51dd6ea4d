/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.changes.ChangeBody;
import io.github.cameldiscogs.changes.TakenOverException;
import io.github.cameldiscogs.internal.capture.ChangeSearch;
import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import io.github.cameldiscogs.internal.polling.Found;
import io.github.cameldiscogs.ratelimit.CallPriority;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.support.DefaultProducer;
import org.apache.camel.support.LoggingExceptionHandler;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers each message with the changes of a list since the last message for the same list whose
 * exchange has succeeded.
 */
public class DiscogsChangesProducer extends DefaultProducer {

    private static final Logger LOG = LoggerFactory.getLogger(DiscogsChangesProducer.class);

    private final DiscogsEndpoint endpoint;
    private final EndpointCalls calls;
    private final ProducerHealth health;
    private final ChangeSearches searches;
    private final ChangeMessage message;

    /** The searches by the name of their list in the store. */
    private final Map<String, SharedSearch> begun = new ConcurrentHashMap<>();

    public DiscogsChangesProducer(DiscogsEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        this.calls =
                new EndpointCalls(
                        endpoint,
                        PolledOperation.options(endpoint),
                        endpoint.getComponent().stopSignal(),
                        CallPriority.interactive);
        this.health = new ProducerHealth(endpoint, calls);
        this.searches = new ChangeSearches(endpoint, calls, () -> {});
        this.message = ChangeMessage.of(endpoint);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ServiceHelper.startService(calls, endpoint.changes(), health);
    }

    @Override
    protected void doStop() throws Exception {
        begun.values().forEach(SharedSearch::close);
        begun.clear();
        ServiceHelper.stopService(health, calls);
        super.doStop();
    }

    @Override
    public void process(Exchange exchange) {
        var asked = asked(exchange);
        var list = searches.nameAmongOthers(asked);
        var search = search(list, asked);
        try {
            process(exchange, search);
        } catch (TakenOverException e) {
            // Another consumer or producer has delivered changes of this list; a new search
            // continues after these
            begun.remove(list, search);
            process(exchange, search(list, asked));
        }
    }

    private SharedSearch search(String list, Exchange asked) {
        return begun.computeIfAbsent(
                list, name -> new SharedSearch(() -> searches.begin(name, () -> asked(asked))));
    }

    private void process(Exchange exchange, SharedSearch shared) {
        var found = shared.use(search -> find(exchange, search));
        exchange.getMessage().setBody(found.stream().map(this::body).toList());
        exchange.getMessage().removeHeader(Exchange.CONTENT_TYPE);
    }

    /**
     * A copy of the exchange with all that a call reads: headers, and the options of a dynamic URI.
     */
    private static Exchange asked(Exchange exchange) {
        var asked = exchange.copy();
        asked.getMessage().setBody(null);
        return asked;
    }

    private List<Found> find(Exchange exchange, ChangeSearch search) {
        var found = find(search);
        tell(exchange, search, found);
        return found;
    }

    private List<Found> find(ChangeSearch search) {
        if (search.isOver()) {
            search.close();
        }
        int most = endpoint.getMaxMessagesPerPoll();
        var all = new ArrayList<Found>();
        try {
            List<Found> found;
            do {
                found = search.next();
                all.addAll(found);
            } while (!found.isEmpty() && !search.isOver() && (most == 0 || all.size() < most));
        } catch (RuntimeException e) {
            if (all.isEmpty()) {
                throw e;
            }
            // The changes found so far are returned, and the next message gets the failure
            LOG.warn("{}: it is not known yet what else has changed", endpoint.nameInLog(), e);
        }
        if (most == 0 || all.size() <= most) {
            return all;
        }
        all.subList(most, all.size()).forEach(search::dropped);
        return all.subList(0, most);
    }

    /** Marks all changes as delivered when the exchange succeeds, and none if it fails. */
    private void tell(Exchange exchange, ChangeSearch search, List<Found> found) {
        if (!found.isEmpty()) {
            var log =
                    new LoggingExceptionHandler(
                            endpoint.getCamelContext(), getClass(), LoggingLevel.WARN);
            new Telling(
                            () -> found.forEach(item -> told(search, item)),
                            () -> found.forEach(search::dropped),
                            log,
                            log)
                    .waitFor(exchange);
        }
    }

    private void told(ChangeSearch search, Found found) {
        search.told(found);
        var operation = DiscogsOperation.named(endpoint.getOperation());
        endpoint.getComponent().meters().delivered(operation, found);
    }

    private Object body(Found found) {
        var change = Objects.requireNonNull(found.change());
        return endpoint.getChangeBody() == ChangeBody.Item
                ? change
                : Objects.requireNonNull(message.body(change, System.currentTimeMillis()));
    }
}
