/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import io.github.cameldiscogs.support.ConsumerTestSupport;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;

/** A context whose consumers and producers are checked. */
abstract class HealthTestSupport extends ConsumerTestSupport {

    /** Camel leaves out most checks that are up, unless it is asked for all. */
    private static final String EVERYTHING = "full";

    @Override
    protected CamelContext createCamelContext() throws Exception {
        var context = super.createCamelContext();
        HealthCheckHelper.getHealthCheckRepository(context, "consumers").setEnabled(true);
        HealthCheckHelper.getHealthCheckRepository(context, "producers").setEnabled(true);
        return context;
    }

    /** A route from {@code direct:start}, with that id, too. */
    protected void callingRoute(String uri) throws Exception {
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:start").routeId("start").to(uri);
                    }
                });
    }

    protected Exchange send() {
        return call("direct:start", Map.of());
    }

    /**
     * @param kind {@code consumer} or {@code producer}
     */
    protected List<String> ids(String kind) {
        return HealthCheckHelper.invokeReadiness(context, EVERYTHING).stream()
                .map(result -> result.getCheck().getId())
                .filter(id -> id.startsWith(kind))
                .sorted()
                .toList();
    }

    protected HealthCheck.Result result(String id) {
        return HealthCheckHelper.invokeReadiness(context, EVERYTHING).stream()
                .filter(result -> result.getCheck().getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    protected static Object detail(HealthCheck.Result result, String name) {
        return result.getDetails().get(name);
    }

    /** All that a check says. */
    protected static String words(HealthCheck.Result result) {
        return "%s %s %s %s"
                .formatted(
                        result.getCheck().getId(),
                        result.getMessage(),
                        result.getError(),
                        result.getDetails());
    }
}
