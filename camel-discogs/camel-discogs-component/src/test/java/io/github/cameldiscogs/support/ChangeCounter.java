/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.DiscogsConstants;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A program of its own that is told the changes of a collection, and counts them. */
public final class ChangeCounter {

    private ChangeCounter() {}

    /** Arguments: the origin of the API, a user token, how many changes to wait for. */
    public static void main(String[] arguments) throws Exception {
        int expected = Integer.parseInt(arguments[2]);
        Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
        var toCome = new CountDownLatch(expected);
        try (var context = new DefaultCamelContext()) {
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            fromF(
                                            "discogs:collectionItems?changes=true&initialDelay=0&delay=20"
                                                    + "&apiUrl=%s&userToken=%s",
                                            arguments[0], arguments[1])
                                    .process(
                                            exchange -> {
                                                var change =
                                                        exchange.getMessage()
                                                                .getHeader(
                                                                        DiscogsConstants.CHANGE,
                                                                        String.class);
                                                counts.computeIfAbsent(
                                                                change, key -> new AtomicInteger())
                                                        .incrementAndGet();
                                                toCome.countDown();
                                            });
                        }
                    });
            context.start();
            toCome.await();
        }
        System.out.println("changes: " + counts);
    }
}
