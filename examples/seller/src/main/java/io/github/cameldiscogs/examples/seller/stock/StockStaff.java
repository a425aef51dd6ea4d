/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.apache.camel.CamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts into Camel's registry what the routes of the stock call by name. */
public final class StockStaff {

    private StockStaff() {}

    public static void bind(
            CamelContext camelContext, JdbcClient jdbc, TransactionTemplate transaction) {
        var registry = camelContext.getRegistry();
        var listings = new Listings(jdbc, transaction);
        registry.bind("tasks", new Tasks());
        registry.bind(
                "differences",
                new Differences(
                        jdbc,
                        (int) number(camelContext, "listings.file.from"),
                        Duration.ofMillis(number(camelContext, "retry.doubtful"))));
        registry.bind("singleListings", new SingleListings(listings));
        registry.bind(
                "listingFiles",
                new ListingFiles(listings, (int) number(camelContext, "listings.file.looks")));
        registry.bind("search", new Search(jdbc, listings));
        registry.bind("firstStock", new FirstStock(jdbc, transaction));
        registry.bind("priceRules", priceRules(camelContext, jdbc, transaction));
    }

    private static PriceRules priceRules(
            CamelContext camelContext, JdbcClient jdbc, TransactionTemplate transaction) {
        return new PriceRules(
                jdbc,
                transaction,
                new BigDecimal(property(camelContext, "prices.percent")),
                (int) number(camelContext, "prices.of.day"),
                Duration.ofMillis(number(camelContext, "prices.every")),
                ZoneId.of(property(camelContext, "accounting.zone")),
                Clock.systemUTC());
    }

    private static long number(CamelContext camelContext, String property) {
        return Long.parseLong(property(camelContext, property));
    }

    private static String property(CamelContext camelContext, String name) {
        return camelContext.resolvePropertyPlaceholders("{{" + name + "}}");
    }
}
