/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.time.Duration;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the collection of a Discogs user into a database and tells what is in it. */
public final class CollectionEtl {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionEtl.class);
    private static final Logger SUMMARY = LoggerFactory.getLogger(CollectionSummary.class);

    private CollectionEtl() {}

    /** Exits with status 1 when the collection is not completely in the database. */
    public static void main(String[] arguments) {
        var token = System.getenv("DISCOGS_USER_TOKEN");
        boolean successful =
                token == null || token.isBlank()
                        ? runWithSandbox()
                        : run(new Main(), token.strip());
        if (!successful) {
            System.exit(1);
        }
    }

    private static boolean runWithSandbox() {
        LOG.info(
                "DISCOGS_USER_TOKEN is not set: reading a made-up collection from a stand-in for"
                        + " Discogs");
        try (var sandbox =
                DiscogsSandbox.builder()
                        .collectionSize(2500)
                        .latency(Duration.ofMillis(200))
                        .start()) {
            var main = new Main();
            main.addOverrideProperty("discogs.api.url", sandbox.apiUrl());
            main.addOverrideProperty("database.file", "./target/sandbox-collection");
            return run(main, DiscogsSandbox.USER_TOKEN);
        }
    }

    private static boolean run(Main main, String userToken) {
        main.bind("discogs", discogs(userToken));
        var progress = new Progress();
        // Ctrl-C ends the run at once; what is in the database is complete at every moment
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        try (var database = new Database()) {
            main.configure().addConfiguration(database);
            main.configure().addRoutesBuilder(new CollectionRoute(new Owner(database), progress));
            main.start();
            main.getCamelTemplate().requestBody(CollectionRoute.START, (Object) null);
            SUMMARY.info(SummaryText.of(CollectionSummary.of(database.dataSource())));
            return true;
        } catch (Exception e) {
            LOG.error("{} {}", FailureMessage.of(e), progress.untilNow());
            LOG.debug("In detail", e);
            return false;
        } finally {
            main.stop();
        }
    }

    /** Not a property: camel-main logs all properties, if at level DEBUG only. */
    private static DiscogsComponent discogs(String userToken) {
        var component = new DiscogsComponent();
        component.getConfiguration().setUserToken(userToken);
        return component;
    }
}
