/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.model.Release;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/**
 * Makes a call, polls a list for changes, and prints that, and which of the classes that it was
 * given there are.
 */
public final class CallAndPoll {

    private CallAndPoll() {}

    /** Arguments: the origin of a sandbox, a user's token, names of classes. */
    public static void main(String... arguments) throws Exception {
        var changes = new CountDownLatch(1);
        try (var context = new DefaultCamelContext()) {
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            fromF(
                                            "discogs:wantlist?changes=true&initialDelay=0&apiUrl=%s&userToken=%s",
                                            arguments[0], arguments[1])
                                    .process(exchange -> changes.countDown());
                        }
                    });
            context.start();
            changes.await();
            try (var template = context.createProducerTemplate()) {
                var release =
                        template.requestBody(
                                "discogs:release?releaseId=1001&apiUrl=" + arguments[0],
                                null,
                                Release.class);
                System.out.println("called " + release.id());
            }
            for (int index = 2; index < arguments.length; index++) {
                var found =
                        Optional.ofNullable(
                                context.getClassResolver().resolveClass(arguments[index]));
                found.ifPresent(type -> System.out.println("has " + type.getName()));
            }
        }
        System.out.println("stopped");
    }
}
