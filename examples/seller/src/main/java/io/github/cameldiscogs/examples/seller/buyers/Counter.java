/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.buyers;

import io.github.cameldiscogs.examples.seller.stock.Copies;
import org.apache.camel.builder.RouteBuilder;

/** People at the counter of the made-up shop: some buy a copy, some bring one. */
public final class Counter extends RouteBuilder {

    private static final String ANY =
            "SELECT sku FROM stock WHERE state = 'in stock' ORDER BY RANDOM() FETCH FIRST 1 ROW ONLY";

    private static final String ANOTHER =
            "INSERT INTO stock (sku, release_id, description, media_condition, price, floor_price)"
                    + " SELECT :#sku, release_id, description, 'Very Good (VG)', price, 1"
                    + " FROM stock ORDER BY RANDOM() FETCH FIRST 1 ROW ONLY";

    @Override
    public void configure() {
        from("timer:till?period=17s&delay=8s")
                .routeId("till")
                .to("sql:" + ANY + "?outputType=SelectOne")
                .filter(body().isNotNull())
                .setVariable("sku", body())
                .filter()
                .method(Copies.class, "takeAtTill(${body}, ${exchangeId})")
                .log("(Copy ${variable.sku} is sold at the counter)");
        from("timer:arrivals?period=23s&delay=13s")
                .routeId("arrivals")
                .setHeader("sku", simple("new-${date:now:HHmmss}"))
                .to("sql:" + ANOTHER)
                .log("(Copy ${header.sku} comes in)");
    }
}
