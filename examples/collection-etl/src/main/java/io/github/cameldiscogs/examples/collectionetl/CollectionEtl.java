/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.time.Duration;
import org.apache.camel.main.Main;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the collection of a Discogs user into a database and tells what is in it. */
public final class CollectionEtl {

    private static final Logger LOG = LoggerFactory.getLogger(CollectionEtl.class);
    private static final Logger SUMMARY = LoggerFactory.getLogger(CollectionSummary.class);

    private CollectionEtl() {}

    /** Exits with status 1 when the collection is not completely in the database. */
    public static void main(String[] arguments) {
        boolean successful;
        var token = System.getenv("DISCOGS_USER_TOKEN");
        if (token == null || token.isBlank()) {
            successful = runWithSandbox();
        } else {
            successful = run(new Main());
        }
        if (!successful) {
            System.exit(1);
        }
    }

    private static boolean runWithSandbox() {
        LOG.info("DISCOGS_USER_TOKEN is not set: this is a made-up collection from a stand-in");
        try (var sandbox =
                DiscogsSandbox.builder()
                        .collectionSize(2500)
                        .latency(Duration.ofMillis(200))
                        .start()) {
            var main = new Main();
            main.addOverrideProperty("discogs.user.token", DiscogsSandbox.USER_TOKEN);
            main.addOverrideProperty("discogs.api.url", sandbox.apiUrl());
            main.addOverrideProperty("database.file", "./target/sandbox-collection");
            return run(main);
        }
    }

    private static boolean run(Main main) {
        var progress = new Progress();
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
}
