/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionchanges;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import org.apache.camel.main.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a mirror of the collection of a Discogs user in a database, by what changes in it, until it
 * is stopped.
 */
public final class CollectionChanges {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionChanges.class);

    private CollectionChanges() {}

    public static void main(String[] arguments) throws Exception {
        var token = System.getenv("DISCOGS_USER_TOKEN");
        if (token == null || token.isBlank()) {
            runWithSandbox();
        } else {
            run(new Main(), token.strip());
        }
    }

    private static void runWithSandbox() throws Exception {
        LOG.info(
                "DISCOGS_USER_TOKEN is not set: reading a made-up collection, which somebody goes on"
                        + " with, from a stand-in for Discogs");
        try (var sandbox = DiscogsSandbox.builder().collectionSize(120).start()) {
            var main = new Main();
            main.addOverrideProperty("discogs.api.url", sandbox.apiUrl());
            main.addOverrideProperty("database.file", "./target/sandbox-mirror");
            main.addOverrideProperty("poll.delay", "3s");
            main.addOverrideProperty("full.scan", "15s");
            main.configure()
                    .addRoutesBuilder(new Edits(sandbox.collection(DiscogsSandbox.USERNAME)));
            run(main, DiscogsSandbox.USER_TOKEN);
        }
    }

    private static void run(Main main, String userToken) throws Exception {
        main.bind("discogs", discogs(userToken));
        try (var database = new Database()) {
            main.configure().addConfiguration(database);
            main.run();
        }
    }

    /** Not a property: camel-main logs all properties, if at level DEBUG only. */
    private static DiscogsComponent discogs(String userToken) {
        var component = new DiscogsComponent();
        component.getConfiguration().setUserToken(userToken);
        return component;
    }
}
