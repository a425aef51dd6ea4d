/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AggregationStrategies;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Takes a file, in a context as it is by default, and prints how long it is in each of two
 * branches.
 */
public final class DownloadOfAFile {

    private DownloadOfAFile() {}

    public static void main(String... arguments) throws Exception {
        try (var context = new DefaultCamelContext()) {
            context.addRoutes(new Route(arguments[0], arguments[1], arguments[2]));
            context.start();
            try (var template = context.createProducerTemplate()) {
                var answer = template.send("direct:file", exchange -> {});
                System.out.println(
                        answer.getException() == null
                                ? "read " + answer.getMessage().getBody()
                                : answer.getException());
            }
        }
    }

    private static final class Route extends RouteBuilder {

        private final String origin;
        private final String operation;
        private final String maxFileSize;

        Route(String origin, String operation, String maxFileSize) {
            this.origin = origin;
            this.operation = operation;
            this.maxFileSize = maxFileSize;
        }

        @Override
        public void configure() {
            from("direct:file")
                    .setHeader("CamelDiscogsExportId", constant(1))
                    .setHeader("CamelDiscogsImageUrl", constant(origin + "/R-1.jpeg"))
                    .toF(
                            "discogs:%s?apiUrl=%s&userToken=SampleToken&maxRetries=0&maxFileSize=%s",
                            operation, origin, maxFileSize)
                    .multicast(AggregationStrategies.string(" "))
                    .parallelProcessing()
                    .to("direct:count", "direct:count");
            from("direct:count").process(Route::count);
        }

        private static void count(Exchange exchange) throws IOException {
            var file = exchange.getMessage().getBody(InputStream.class);
            exchange.getMessage().setBody(file.transferTo(OutputStream.nullOutputStream()));
        }
    }
}
