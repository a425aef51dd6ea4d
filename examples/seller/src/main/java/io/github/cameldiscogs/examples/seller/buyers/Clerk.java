/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.buyers;

import org.apache.camel.builder.RouteBuilder;

/** Somebody in the made-up shop who packs what is paid, and tells the shop so. */
public final class Clerk extends RouteBuilder {

    private static final String PAID =
            "SELECT order_id FROM customer_order WHERE status = 'Payment Received'"
                    + " ORDER BY created FETCH FIRST 1 ROW ONLY";

    @Override
    public void configure() {
        // Perhaps an order twice, which does no harm
        from("timer:parcels?period=7s&delay=9s")
                .routeId("parcels")
                .to("sql:" + PAID + "?outputType=SelectOne")
                .filter(body().isNotNull())
                .log("(The parcel of order ${body} is packed)")
                .setBody(
                        simple(
                                "{\"order\": \"${body}\", \"carrier\": \"Parcel Post\","
                                        + " \"trackingNumber\": \"PP-${body}\"}"))
                .to("jms:queue:shipments");
    }
}
