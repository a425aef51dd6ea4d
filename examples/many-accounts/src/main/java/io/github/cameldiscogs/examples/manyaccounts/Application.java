/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.auth.JdbcTokenStore;
import io.github.cameldiscogs.examples.manyaccounts.web.WebPages;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;
import org.springframework.lang.Nullable;

/** One process: the routes of its roles, between Kafka, Discogs and the database. */
public final class Application implements AutoCloseable {

    private final Main main = new Main();
    private final Database database;
    private final Topics topics;
    private final Set<Role> roles;
    private final Surroundings surroundings;
    @Nullable private WebPages pages;

    /**
     * @param settings what is to be another than in application.properties
     */
    public Application(Set<Role> roles, Surroundings surroundings, Map<String, String> settings) {
        this.roles = roles;
        this.surroundings = surroundings;
        database = new Database(surroundings.databaseUrl());
        topics = new Topics(surroundings.brokers());
        settings.forEach(main::addOverrideProperty);
        main.addOverrideProperty("discogs.api.url", surroundings.apiUrl());
        main.addOverrideProperty("kafka.brokers", surroundings.brokers());
        main.addOverrideProperty("camel.main.routes-include-pattern", routes(roles));
        main.bind("discogs", discogs(surroundings));
        main.configure().addConfiguration(new Staff(database, topics));
    }

    /** The pages of the web role have a context of their own. */
    private static String routes(Set<Role> roles) {
        var files =
                roles.stream()
                        .filter(role -> role != Role.WEB)
                        .map("classpath:routes/%s.yaml"::formatted)
                        .collect(Collectors.joining(","));
        return files.isEmpty() ? "false" : files;
    }

    /** Not properties: camel-main logs all properties, if at level DEBUG only. */
    private DiscogsComponent discogs(Surroundings surroundings) {
        var tokens = new JdbcTokenStore(database.dataSource());
        tokens.setEncryptionKey(System.getenv("TOKEN_ENCRYPTION_KEY"));
        var component = new DiscogsComponent();
        component.getConfiguration().setConsumerKey(surroundings.consumerKey());
        component.getConfiguration().setConsumerSecret(surroundings.consumerSecret());
        component.getConfiguration().setTokenStore(tokens);
        return component;
    }

    /** More routes than those of the roles. */
    public void add(RoutesBuilder routes) {
        main.configure().addRoutesBuilder(routes);
    }

    public void start() {
        main.start();
        if (roles.contains(Role.WEB)) {
            pages = WebPages.open(context(), surroundings);
        }
    }

    public CamelContext context() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
        main.stop();
        topics.close();
        database.close();
    }
}
