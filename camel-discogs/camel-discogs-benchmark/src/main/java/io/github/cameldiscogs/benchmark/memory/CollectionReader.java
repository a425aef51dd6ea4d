/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.memory;

import io.github.cameldiscogs.benchmark.Routes;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import org.apache.camel.builder.RouteBuilder;

/**
 * A program that splits a collection and looks at its own heap twenty times on the way.
 *
 * <p>Prints the bytes that lived each time, then the number of items.
 */
final class CollectionReader {

    private static final int SAMPLES = 20;

    private final int interval;
    private int items;

    private CollectionReader(int size) {
        this.interval = size / SAMPLES;
    }

    /** Arguments: the origin of the API, the size of the collection. */
    public static void main(String[] arguments) throws Exception {
        var reader = new CollectionReader(Integer.parseInt(arguments[1]));
        try (var context = Routes.start(reader.route(arguments[0]));
                var template = context.createProducerTemplate()) {
            template.sendBody(Routes.ENTRY, null);
        }
        System.out.println(reader.items);
    }

    private RouteBuilder route(String url) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(Routes.ENTRY)
                        .toF(
                                "discogs:collectionItems?apiUrl=%s&userToken=%s&userAgent=benchmark/1.0",
                                url, DiscogsSandbox.USER_TOKEN)
                        .split(body())
                        .streaming()
                        .process(exchange -> count());
            }
        };
    }

    private void count() {
        items++;
        if (items % interval == 0) {
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.println(runtime.totalMemory() - runtime.freeMemory());
        }
    }
}
