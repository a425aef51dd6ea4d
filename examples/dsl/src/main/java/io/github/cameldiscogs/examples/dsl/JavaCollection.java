/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.dsl;

import io.github.cameldiscogs.DiscogsComponent;
import org.apache.camel.builder.RouteBuilder;

/** What routes/collection.yaml and routes/collection.xml say, in Java. */
public final class JavaCollection extends RouteBuilder {

    @Override
    public void configure() {
        getCamelContext().getRegistry().bind("seller", seller());

        from("timer:collection?repeatCount=1")
                .routeId("collection")
                .to("discogs:collectionItems?maxItems={{collection.items}}")
                .split(body())
                .streaming()
                .log("Copy ${body.instanceId}: ${body.basicInformation.title}");

        // RAW keeps the characters + % & of a secret as they are
        from("timer:application?repeatCount=1")
                .routeId("application")
                .to(
                        "discogs:identity?consumerKey={{application.consumer-key}}"
                                + "&consumerSecret=RAW({{application.consumer-secret}})"
                                + "&accessToken={{application.access-token}}"
                                + "&accessTokenSecret=RAW({{application.access-token-secret}})")
                .log("The application acts for ${body.username}");

        from("timer:seller?repeatCount=1")
                .routeId("seller")
                .to("seller:identity")
                .log("The seller is ${body.username}");
    }

    /** A second Discogs account beside that of the component's own properties. */
    private DiscogsComponent seller() {
        var properties = getCamelContext().getPropertiesComponent();
        var seller = new DiscogsComponent();
        var configuration = seller.getConfiguration();
        configuration.setApiUrl(properties.parseUri("{{discogs.api-url}}"));
        configuration.setUserToken(properties.parseUri("{{seller.user-token}}"));
        return seller;
    }
}
