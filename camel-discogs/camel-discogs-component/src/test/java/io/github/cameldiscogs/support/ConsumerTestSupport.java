/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.DiscogsConstants;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.sandbox.SandboxCollection;
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
    protected static final String OTHER_TOKEN = "other_token";
    protected static final String AS_USER = "userToken=" + DiscogsSandbox.USER_TOKEN;

    /** What routes have succeeded with, in this order. */
    private final List<Exchange> told = Collections.synchronizedList(new ArrayList<>());

    /** The account whose token the routes use, without a collection. */
    protected static SandboxAccount owner() {
        return SandboxAccount.named(DiscogsSandbox.USERNAME)
                .withToken(DiscogsSandbox.USER_TOKEN)
                .withWantlistSize(30)
                .withInventorySize(120);
    }

    /** An account whose inventory Discogs cuts for everybody else. */
    protected static SandboxAccount cutSeller() {
        return SandboxAccount.named("cut_seller").withInventorySize(12_000);
    }

    /** An account that routes can switch to with {@link #OTHER_TOKEN}. */
    protected static SandboxAccount other() {
        return SandboxAccount.named("other").withToken(OTHER_TOKEN).withWantlistSize(30);
    }

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

    protected void clearTold() {
        told.clear();
    }

    protected List<String> keys() {
        return told().stream().map(ConsumerTestSupport::key).toList();
    }

    protected static String key(Exchange exchange) {
        return exchange.getMessage().getHeader(DiscogsConstants.ITEM_KEY, String.class);
    }

    /** The keys of what is in the collection. */
    protected List<String> collection() {
        return sandboxCollection().instanceIds().mapToObj(Long::toString).toList();
    }

    protected SandboxCollection sandboxCollection() {
        return sandbox().collection(DiscogsSandbox.USERNAME);
    }

    protected String addToCollection() {
        return Long.toString(sandboxCollection().add(1));
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
