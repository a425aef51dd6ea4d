/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.startup;

import io.github.cameldiscogs.benchmark.Routes;

/** A program that makes one call, and prints how many milliseconds that took from its start. */
final class FirstAnswer {

    private FirstAnswer() {}

    /** Arguments: a {@link Starter}, the origin of the server. */
    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        var route = Starter.valueOf(arguments[0]).route(arguments[1]);
        try (var context = Routes.start(route);
                var template = context.createProducerTemplate()) {
            if (template.requestBody(Routes.ENTRY, (Object) null) == null) {
                throw new IllegalStateException("There was no answer");
            }
            System.out.println((System.nanoTime() - start) / 1e6);
        }
    }
}
