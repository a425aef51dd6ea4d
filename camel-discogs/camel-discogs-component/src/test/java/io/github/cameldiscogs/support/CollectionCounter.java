/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.model.CollectionItem;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A program of its own that takes a whole collection through a splitter and counts the items. */
public final class CollectionCounter {

    private CollectionCounter() {}

    /** Arguments: the origin of the API, a user token, the size of the collection. */
    public static void main(String[] arguments) throws Exception {
        var instances = new long[Integer.parseInt(arguments[2])];
        var count = new AtomicInteger();
        try (var context = new DefaultCamelContext()) {
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("direct:count")
                                    .toF(
                                            "discogs:collectionItems?apiUrl=%s&userToken=%s",
                                            arguments[0], arguments[1])
                                    .split(body())
                                    .streaming()
                                    .process(
                                            exchange ->
                                                    instances[count.getAndIncrement()] =
                                                            exchange.getMessage()
                                                                    .getBody(CollectionItem.class)
                                                                    .instanceId());
                        }
                    });
            context.start();
            try (var template = context.createProducerTemplate()) {
                template.sendBody("direct:count", null);
            }
        }
        System.out.println("items: " + count + ", distinct: " + distinct(instances));
    }

    private static long distinct(long[] values) {
        Arrays.sort(values);
        long distinct = 1;
        for (int index = 1; index < values.length; index++) {
            distinct += values[index] == values[index - 1] ? 0 : 1;
        }
        return distinct;
    }
}
