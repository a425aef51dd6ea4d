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

    private static final int COMPLETE = 0;
    private static final int FAILED = 1;
    private static final int ITEMS_LEFT_OUT = 2;

    private CollectionEtl() {}

    /**
     * Exits with status 1 when the run has failed, and with 2 when it has come to its end, but
     * items were left out.
     */
    public static void main(String[] arguments) {
        var token = System.getenv("DISCOGS_USER_TOKEN");
        int status =
                token == null || token.isBlank()
                        ? runWithSandbox()
                        : run(new Main(), token.strip());
        if (status != COMPLETE) {
            System.exit(status);
        }
    }

    private static int runWithSandbox() {
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

    private static int run(Main main, String userToken) {
        main.bind("discogs", discogs(userToken));
        var progress = new Progress();
        // Ctrl-C ends the run at once; what is in the database is complete at every moment
        main.setShutdownStrategy(new SimpleMainShutdownStrategy());
        try (var database = new Database()) {
            main.configure().addConfiguration(database);
            main.configure().addRoutesBuilder(new CollectionRoute(progress));
            main.start();
            main.getCamelTemplate().requestBody(CollectionRoute.START, (Object) null);
            SUMMARY.info(
                    SummaryText.of(
                            CollectionSummary.of(database.dataSource()), progress.leftOut()));
            return progress.leftOut().isEmpty() ? COMPLETE : ITEMS_LEFT_OUT;
        } catch (Exception e) {
            LOG.error("{} {}", FailureMessage.of(e), progress.untilNow());
            LOG.debug("In detail", e);
            return FAILED;
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
