/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.platforms;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;

/** One of several lives of an application, of which only a bean remains. */
final class RestartedContext implements AutoCloseable {

    private final DefaultCamelContext context = new DefaultCamelContext();

    private RestartedContext() {}

    /** An application that takes what a source gives. */
    static RestartedContext of(
            DiscogsSandbox sandbox, String nameOfBean, Object bean, String source)
            throws Exception {
        var restarted = new RestartedContext();
        var context = restarted.context;
        context.getComponent("discogs", DiscogsComponent.class)
                .getConfiguration()
                .setApiUrl(sandbox.apiUrl());
        context.getRegistry().bind(nameOfBean, bean);
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from(source).to("mock:given");
                    }
                });
        context.start();
        return restarted;
    }

    List<Exchange> given() {
        return context.getEndpoint("mock:given", MockEndpoint.class).getExchanges();
    }

    List<String> bodies() {
        return given().stream()
                .map(exchange -> exchange.getMessage().getBody(String.class))
                .toList();
    }

    @Override
    public void close() {
        context.stop();
    }
}
