/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.examples.seller.page.FrontDoor;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.main.Main;

/** The application: the broker, the database, and the routes between them and Discogs. */
public final class Shop implements AutoCloseable {

    private final Main main = new Main();
    private final Database database = new Database();
    private final Broker broker = new Broker();

    /**
     * @param settings what is to be another than in application.properties
     */
    public Shop(String userToken, Map<String, String> settings) {
        settings.forEach(main::addOverrideProperty);
        main.bind("discogs", discogs(userToken));
        main.configure().addConfiguration(database);
        main.configure().addConfiguration(broker);
        main.configure().addConfiguration(new Staff());
        main.configure().addConfiguration(new FrontDoor());
    }

    /** More routes than those of the shop. */
    public void add(RoutesBuilder routes) {
        main.configure().addRoutesBuilder(routes);
    }

    /** Not a property: camel-main logs all properties, if at level DEBUG only. */
    private static DiscogsComponent discogs(String userToken) {
        var component = new DiscogsComponent();
        component.getConfiguration().setUserToken(userToken);
        return component;
    }

    /** Returns when it is told to stop. */
    public void run() throws Exception {
        main.run();
    }

    public void start() {
        main.start();
    }

    public CamelContext context() {
        return main.getCamelContext();
    }

    public Broker broker() {
        return broker;
    }

    @Override
    public void close() {
        main.stop();
        broker.close();
        database.close();
    }
}
