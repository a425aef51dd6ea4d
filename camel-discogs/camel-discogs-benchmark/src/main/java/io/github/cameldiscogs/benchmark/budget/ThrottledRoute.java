/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.budget;

import io.github.cameldiscogs.benchmark.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Camel's throttle EIP: a message comes out of the route when its turn has come. */
final class ThrottledRoute implements Pacing {

    private final DefaultCamelContext context;
    private final ProducerTemplate template;

    ThrottledRoute(Budget budget) {
        this.context =
                Routes.start(
                        new RouteBuilder() {
                            @Override
                            public void configure() {
                                from(Routes.ENTRY)
                                        .throttle(Budget.LIMIT)
                                        .timePeriodMillis(budget.window().toMillis());
                            }
                        });
        this.template = context.createProducerTemplate();
    }

    @Override
    public void awaitTurn() {
        template.sendBody(Routes.ENTRY, null);
    }

    @Override
    public void close() {
        try {
            context.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The context does not stop", e);
        }
    }
}
