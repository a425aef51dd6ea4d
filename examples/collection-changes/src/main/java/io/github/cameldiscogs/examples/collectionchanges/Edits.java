/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionchanges;

import static io.github.cameldiscogs.DiscogsConstants.FOLDER_ID;
import static io.github.cameldiscogs.DiscogsConstants.INSTANCE_ID;
import static io.github.cameldiscogs.DiscogsConstants.RATING;
import static io.github.cameldiscogs.DiscogsConstants.RELEASE_ID;

import io.github.cameldiscogs.sandbox.SandboxCollection;
import java.util.Random;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody who goes on with a collection: adds a copy, rates it, removes another, and so on. */
final class Edits extends RouteBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(Edits.class);

    private static final int UNCATEGORIZED = 1;
    private static final int RELEASES = 1_000;
    private static final int BEST_RATING = 5;

    private final SandboxCollection collection;
    private final Random random = new Random();

    private long release;
    private long instance;

    Edits(SandboxCollection collection) {
        this.collection = collection;
    }

    @Override
    public void configure() {
        // A period that is a multiple of the mirror's delay of 3 s would always, or never, have a
        // poll between an addition and its rating
        from("timer:additions?period=7s&delay=5s").routeId("additions").process(this::add);
        from("timer:ratings?period=7s&delay=7s")
                .routeId("ratings")
                .process(this::rate)
                .to("discogs:editCollectionItem");
        from("timer:removals?period=7s&delay=9s").routeId("removals").process(this::remove);
    }

    private void add(Exchange exchange) {
        release = 1 + random.nextInt(RELEASES);
        instance = collection.add(release);
        LOG.info("(Somebody adds copy {})", instance);
    }

    private void rate(Exchange exchange) {
        var rating = 1 + random.nextInt(BEST_RATING);
        var message = exchange.getMessage();
        message.setHeader(FOLDER_ID, UNCATEGORIZED);
        message.setHeader(RELEASE_ID, release);
        message.setHeader(INSTANCE_ID, instance);
        message.setHeader(RATING, rating);
        LOG.info("(Somebody rates copy {} with {})", instance, rating);
    }

    private void remove(Exchange exchange) {
        var copies = collection.instanceIds().filter(copy -> copy != instance).toArray();
        var copy = copies[random.nextInt(copies.length)];
        collection.remove(copy);
        LOG.info("(Somebody removes copy {})", copy);
    }
}
