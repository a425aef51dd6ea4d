/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import io.github.cameldiscogs.model.OutputType;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The routes that are compared. */
public final class Routes {

    /** Where a message enters each of them. */
    public static final String ENTRY = "direct:call";

    private Routes() {}

    /** Starts a context with this route. */
    public static DefaultCamelContext start(RouteBuilder route) {
        try {
            var context = new DefaultCamelContext();
            context.addRoutes(route);
            context.start();
            return context;
        } catch (Exception e) {
            throw new IllegalStateException("The route does not start", e);
        }
    }

    public static RouteBuilder discogs(String url, Subject subject, OutputType outputType) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENTRY)
                        .toF(
                                "discogs:%s&apiUrl=%s&userToken=%s&userAgent=benchmark/1.0&outputType=%s",
                                subject.endpoint(), url, DiscogsSandbox.USER_TOKEN, outputType);
            }
        };
    }

    public static RouteBuilder camelHttp(String url, Subject subject) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(ENTRY).to(url + subject.path()).unmarshal().json();
            }
        };
    }
}
