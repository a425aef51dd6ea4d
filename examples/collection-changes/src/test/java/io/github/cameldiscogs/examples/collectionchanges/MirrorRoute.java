/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionchanges;

import io.github.cameldiscogs.DiscogsConstants;
import io.github.cameldiscogs.model.CollectionItem;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The route of the example, which a test tells what it likes. */
final class MirrorRoute implements AutoCloseable {

    private final DefaultCamelContext context = new DefaultCamelContext();

    /**
     * @param rating of the copy; of a removed one the last that was known
     */
    record Told(String change, long scan, int rating) {}

    MirrorRoute(String databaseUrl) throws Exception {
        var dataSource = new DriverManagerDataSource(databaseUrl);
        Database.makeTables(dataSource);
        context.getRegistry().bind("dataSource", dataSource);
        context.getPropertiesComponent().addInitialProperty("poll.delay", "1h");
        context.getPropertiesComponent().addInitialProperty("full.scan", "1h");
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(
                        ResourceHelper.resolveResource(context, "classpath:routes/mirror.yaml"));
        AdviceWith.adviceWith(context, "mirror", route -> route.replaceFromWith("direct:told"));
        context.start();
    }

    void tell(long instance, Told told) {
        context.createFluentProducerTemplate()
                .to("direct:told")
                .withBody(item(instance, told.rating()))
                .withHeader(DiscogsConstants.CHANGE, told.change())
                .withHeader(DiscogsConstants.ITEM_KEY, Long.toString(instance))
                .withHeader(DiscogsConstants.SCAN, told.scan())
                .withHeader(DiscogsConstants.CHANGED_FIELDS, List.of("rating"))
                .request();
    }

    private static CollectionItem item(long instance, int rating) {
        return new CollectionItem(
                7L, instance, OffsetDateTime.now(), rating, 1L, null, null, Map.of());
    }

    @Override
    public void close() {
        context.stop();
    }
}
