/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.overhead;

import io.github.cameldiscogs.benchmark.Routes;
import io.github.cameldiscogs.benchmark.Subject;
import io.github.cameldiscogs.model.OutputType;
import java.io.IOException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Sends a message through a route. */
final class RouteCaller implements Caller {

    private final DefaultCamelContext context;
    private final ProducerTemplate template;

    private RouteCaller(RouteBuilder route) {
        this.context = Routes.start(route);
        this.template = context.createProducerTemplate();
    }

    static Caller camelHttp(String url, Subject subject) {
        return new RouteCaller(Routes.camelHttp(url, subject));
    }

    static Caller discogs(String url, Subject subject, OutputType outputType) {
        return new RouteCaller(Routes.discogs(url, subject, outputType));
    }

    @Override
    public Object call() {
        return template.requestBody(Routes.ENTRY, (Object) null);
    }

    @Override
    public void close() throws IOException {
        context.close();
    }
}
