/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.page;

import io.github.cameldiscogs.examples.seller.failures.Queues;
import java.time.ZoneId;
import org.apache.camel.CamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts into Camel's registry what the routes of the page call by name. */
public final class PageStaff {

    private PageStaff() {}

    public static void bind(CamelContext camelContext, JdbcClient jdbc) {
        var registry = camelContext.getRegistry();
        var queues = registry.lookupByNameAndType("queues", Queues.class);
        var name = camelContext.resolvePropertyPlaceholders("{{shop.name}}");
        var zone = ZoneId.of(camelContext.resolvePropertyPlaceholders("{{accounting.zone}}"));
        var token = new FormToken();
        registry.bind("pages", new Pages(jdbc, queues, name, zone, token));
        registry.bind("buttons", new Buttons(new Ledger(jdbc), queues, token));
    }
}
