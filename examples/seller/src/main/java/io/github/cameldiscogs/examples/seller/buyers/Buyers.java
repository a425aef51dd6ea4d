/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.buyers;

import io.github.cameldiscogs.sandbox.SandboxShop;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** People who buy on the stand-in for Discogs: they order, pay and write. */
public final class Buyers extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(Buyers.class);
    private static final List<String> NAMES =
            List.of("night_owl_tapes", "shellac_sally", "plattenkeller", "harbour_records");
    private static final List<String> QUESTIONS =
            List.of(
                    "Hi! Does it come with the insert?",
                    "When will you ship?",
                    "Please use a box, not an envelope.");

    private final SandboxShop shop;
    private final Random random = new Random();
    private final List<String> unpaid = new ArrayList<>();

    public Buyers(SandboxShop shop) {
        this.shop = shop;
    }

    @Override
    public void configure() {
        from("timer:purchases?period=11s&delay=5s").routeId("purchases").process(this::order);
        from("timer:payments?period=11s&delay=12s").routeId("payments").process(this::pay);
        from("timer:questions?period=29s&delay=14s").routeId("questions").process(this::ask);
    }

    private void order(Exchange exchange) {
        var listings = shop.forSaleIds().toArray();
        if (listings.length == 0) {
            return;
        }
        var buyer = NAMES.get(random.nextInt(NAMES.size()));
        var order = shop.order(buyer, listings[random.nextInt(listings.length)]);
        unpaid.add(order);
        LOG.info("({} orders: {})", buyer, order);
    }

    private void pay(Exchange exchange) {
        if (!unpaid.isEmpty()) {
            var order = unpaid.remove(0);
            shop.pay(order);
            LOG.info("(Order {} is paid)", order);
        }
    }

    private void ask(Exchange exchange) {
        if (!unpaid.isEmpty()) {
            var order = unpaid.get(random.nextInt(unpaid.size()));
            shop.writeAsBuyer(order, QUESTIONS.get(random.nextInt(QUESTIONS.size())));
            LOG.info("(The buyer of order {} writes)", order);
        }
    }
}
