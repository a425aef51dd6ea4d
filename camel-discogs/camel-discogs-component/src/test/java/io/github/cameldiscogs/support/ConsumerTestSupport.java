/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.DiscogsConstants;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;

/** Routes that begin at Discogs, and what they are told. */
public abstract class ConsumerTestSupport extends SandboxTestSupport {

    protected static final String QUICK = "delay=20&initialDelay=0";
    protected static final String AS_USER = "userToken=" + DiscogsSandbox.USER_TOKEN;

    /** What routes have succeeded with, in this order. */
    private final List<Exchange> told = Collections.synchronizedList(new ArrayList<>());

    /** A route with the id {@code polling}. */
    protected void route(String uri) throws Exception {
        route(uri, exchange -> {});
    }

    protected void route(String uri, Processor processor) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(noErrorHandler());
                        from(uri)
                                .routeId("polling")
                                .process(processor)
                                .process(ConsumerTestSupport.this::tell);
                    }
                });
    }

    protected void removeRoute() throws Exception {
        context.getRouteController().stopRoute("polling");
        context.removeRoute("polling");
    }

    protected void tell(Exchange exchange) {
        told.add(exchange.copy());
    }

    protected List<Exchange> told() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    protected List<String> keys() {
        return told().stream().map(ConsumerTestSupport::key).toList();
    }

    protected static String key(Exchange exchange) {
        return exchange.getMessage().getHeader(DiscogsConstants.ITEM_KEY, String.class);
    }

    protected List<String> collection() {
        return sandbox()
                .collection(DiscogsSandbox.USERNAME)
                .instanceIds()
                .mapToObj(Long::toString)
                .toList();
    }

    protected String addToCollection() {
        return Long.toString(sandbox().collection(DiscogsSandbox.USERNAME).add(1));
    }

    protected void awaitRequests(int more) {
        long before = sandbox().requestCount();
        await().until(() -> sandbox().requestCount() >= before + more);
    }

    /** Bound as {@code told}. */
    protected MemoryIdempotentRepository bindRepository(int room) {
        var repository = new MemoryIdempotentRepository();
        repository.setCacheSize(room);
        context.getRegistry().bind("told", repository);
        return repository;
    }
}
