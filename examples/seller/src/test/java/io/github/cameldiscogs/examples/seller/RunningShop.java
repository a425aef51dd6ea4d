/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.examples.seller.failures.Queues;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxShop;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.awaitility.core.ConditionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shop in this JVM, in a folder of its own, hurried. */
final class RunningShop implements AutoCloseable {

    private final DiscogsSandbox sandbox;
    private final Shop shop;
    private final ProducerTemplate template;

    private RunningShop(DiscogsSandbox sandbox, Shop shop) {
        this.sandbox = sandbox;
        this.shop = shop;
        this.template = shop.context().createProducerTemplate();
    }

    static RunningShop start(DiscogsSandbox sandbox, Path folder) {
        return start(sandbox, folder, Map.of());
    }

    static RunningShop start(DiscogsSandbox sandbox, Path folder, Map<String, String> more) {
        var settings = new HashMap<String, String>();
        settings.put("discogs.api.url", sandbox.apiUrl());
        settings.put("shop.folder", folder.toString());
        settings.put("orders.delay", "50");
        settings.put("stock.delay", "50");
        settings.put("stock.from.discogs", "false");
        settings.put("listings.file.pause", "50");
        settings.put("waiting.period", "50");
        settings.put("retry.first", "50");
        settings.put("retry.longest", "400");
        settings.put("retry.doubtful", "100");
        settings.put("page.port", "0");
        settings.put("camel.component.jms.receive-timeout", "50");
        settings.put("camel.component.discogs.max-retries", "0");
        settings.putAll(more);
        var shop = new Shop(DiscogsSandbox.USER_TOKEN, settings);
        shop.start();
        return new RunningShop(sandbox, shop);
    }

    CamelContext context() {
        return shop.context();
    }

    SandboxShop discogs() {
        return sandbox.shop(DiscogsSandbox.USERNAME);
    }

    JdbcClient database() {
        return JdbcClient.create(
                context().getRegistry().lookupByNameAndType("dataSource", DataSource.class));
    }

    Broker broker() {
        return shop.broker();
    }

    Queues queues() {
        return context().getRegistry().lookupByNameAndType("queues", Queues.class);
    }

    void stop(String route) {
        try {
            context().getRouteController().stopRoute(route);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void start(String route) {
        try {
            context().getRouteController().startRoute(route);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void send(String queue, String json) {
        template.sendBody("jms:queue:" + queue, json);
    }

    /** All items of a list of Discogs. */
    List<?> ask(String uri) {
        return template.requestBody(uri, null, List.class);
    }

    List<String> column(String sql) {
        return database().sql(sql).query(String.class).list();
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
    }

    @Override
    public void close() {
        shop.close();
    }
}
