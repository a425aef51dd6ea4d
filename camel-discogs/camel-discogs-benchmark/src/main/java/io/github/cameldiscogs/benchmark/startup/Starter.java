/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark.startup;

import io.github.cameldiscogs.benchmark.Routes;
import io.github.cameldiscogs.benchmark.Subject;
import io.github.cameldiscogs.model.OutputType;
import java.util.function.Function;
import org.apache.camel.builder.RouteBuilder;

/** Which route is started. */
enum Starter {
    CAMEL_HTTP("camel-http + unmarshal().json()", url -> Routes.camelHttp(url, Subject.RELEASE)),
    DISCOGS("discogs", url -> Routes.discogs(url, Subject.RELEASE, OutputType.Model));

    private final String title;
    private final Function<String, RouteBuilder> route;

    Starter(String title, Function<String, RouteBuilder> route) {
        this.title = title;
        this.route = route;
    }

    String title() {
        return title;
    }

    RouteBuilder route(String url) {
        return route.apply(url);
    }
}
