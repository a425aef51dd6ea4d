/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.files;

import io.github.cameldiscogs.examples.seller.page.Ledger;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.apache.camel.CamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts into Camel's registry what the routes of files call by name. */
public final class FileStaff {

    private FileStaff() {}

    public static void bind(CamelContext camelContext, JdbcClient jdbc) {
        var registry = camelContext.getRegistry();
        registry.bind(
                "accounts",
                new Accounts(
                        jdbc,
                        Path.of(property(camelContext, "shop.folder"), "files"),
                        ZoneId.of(property(camelContext, "accounting.zone")),
                        Integer.parseInt(property(camelContext, "accounting.days")),
                        new Taxes(new BigDecimal(property(camelContext, "accounting.tax.percent"))),
                        Clock.systemUTC()));
        registry.bind(
                "slips",
                new Slips(
                        jdbc,
                        new Ledger(jdbc),
                        new PackingSlip(property(camelContext, "shop.name"))));
    }

    private static String property(CamelContext camelContext, String name) {
        return camelContext.resolvePropertyPlaceholders("{{" + name + "}}");
    }
}
