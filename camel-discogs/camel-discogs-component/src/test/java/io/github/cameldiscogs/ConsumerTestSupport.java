/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import io.github.cameldiscogs.sandbox.SandboxCollection;
import io.github.cameldiscogs.support.SandboxTestSupport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;

/** A route that begins at Discogs and ends at {@link #tell}. */
abstract class ConsumerTestSupport extends SandboxTestSupport {

    static final String OTHER_TOKEN = "other_token";

    /** What routes have succeeded with, in this order. */
    final List<Exchange> told = Collections.synchronizedList(new ArrayList<>());

    /** The account whose token the routes use, without a collection. */
    static SandboxAccount owner() {
        return SandboxAccount.named(DiscogsSandbox.USERNAME)
                .withToken(DiscogsSandbox.USER_TOKEN)
                .withWantlistSize(30)
                .withInventorySize(120);
    }

    /** An account whose inventory Discogs cuts for everybody else. */
    static SandboxAccount cutSeller() {
        return SandboxAccount.named("cut_seller").withInventorySize(12_000);
    }

    /** An account that routes can switch to with {@link #OTHER_TOKEN}. */
    static SandboxAccount other() {
        return SandboxAccount.named("other").withToken(OTHER_TOKEN).withWantlistSize(30);
    }

    void route(String uri) throws Exception {
        route(uri, exchange -> {});
    }

    void route(String uri, Processor processor) throws Exception {
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

    /** Takes what the route has succeeded with. */
    void tell(Exchange exchange) {
        told.add(exchange.copy());
    }

    SandboxCollection sandboxCollection() {
        return sandbox().collection(DiscogsSandbox.USERNAME);
    }

    /** The keys of what is in the collection. */
    List<String> collection() {
        return sandboxCollection().instanceIds().mapToObj(Long::toString).toList();
    }

    void awaitPolls(int more) {
        long before = sandbox().requestCount();
        await().until(() -> sandbox().requestCount() >= before + more);
    }
}
