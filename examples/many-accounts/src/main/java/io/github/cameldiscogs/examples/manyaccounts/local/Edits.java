/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.local;

import java.util.Random;
import org.apache.camel.builder.RouteBuilder;

/** Users who go on with their collections: one adds a copy, another removes one. */
final class Edits extends RouteBuilder {

    private static final int RELEASES = 1_000;

    private final LocalDiscogs discogs;
    private final Random random = new Random();

    Edits(LocalDiscogs discogs) {
        this.discogs = discogs;
    }

    @Override
    public void configure() {
        from("timer:edits?period=5s").routeId("edits").process(exchange -> edit());
    }

    private void edit() {
        discogs.sandbox().collection(anybody()).add(1 + random.nextInt(RELEASES));
        var collection = discogs.sandbox().collection(anybody());
        var copies = collection.instanceIds().toArray();
        collection.remove(copies[random.nextInt(copies.length)]);
    }

    private String anybody() {
        return discogs.usernames().get(random.nextInt(discogs.usernames().size()));
    }
}
