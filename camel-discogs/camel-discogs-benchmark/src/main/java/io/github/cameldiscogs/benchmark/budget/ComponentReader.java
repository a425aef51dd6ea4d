/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import io.github.cameldiscogs.benchmark.Routes;
import io.github.cameldiscogs.model.CollectionItem;
import io.github.cameldiscogs.ratelimit.LocalRateLimiter;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import org.apache.camel.builder.RouteBuilder;

/** The component as a route uses it; only its limiter knows that a minute is shorter. */
final class ComponentReader implements Reader {

    @Override
    public void read(String url, int pages, Budget budget, Tally tally) throws Exception {
        try (var context = Routes.start(route(url, budget, tally));
                var template = context.createProducerTemplate()) {
            template.sendBody(Routes.ENTRY, null);
        }
    }

    private static RouteBuilder route(String url, Budget budget, Tally tally) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                getCamelContext()
                        .getRegistry()
                        .bind("scaled", new LocalRateLimiter(budget.window()));
                from(Routes.ENTRY)
                        .toF(
                                "discogs:collectionItems?apiUrl=%s&userToken=%s&userAgent=benchmark/1.0"
                                        + "&rateLimiter=#scaled&retryDelay=%d",
                                url, DiscogsSandbox.USER_TOKEN, budget.retryDelay().toMillis())
                        .split(body())
                        .streaming()
                        .process(
                                exchange ->
                                        tally.add(
                                                exchange.getMessage()
                                                        .getBody(CollectionItem.class)
                                                        .instanceId()));
            }
        };
    }
}
