/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.springboot;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Prints copies of a collection, as routes in camel/ and application.properties say. */
@SpringBootApplication
public class CollectionApplication {

    /** Without a user token in the environment, a stand-in for Discogs answers. */
    public static void main(String[] arguments) {
        var application = new SpringApplicationBuilder(CollectionApplication.class);
        if (System.getenv("DISCOGS_USER_TOKEN") == null) {
            var sandbox = DiscogsSandbox.start();
            application.properties(
                    "discogs.user-token=" + DiscogsSandbox.USER_TOKEN,
                    "camel.component.discogs.api-url=" + sandbox.apiUrl());
        }
        application.run(arguments);
    }
}
