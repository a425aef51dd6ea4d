/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.local;

import io.github.cameldiscogs.examples.manyaccounts.Surroundings;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.camel.RoutesBuilder;

/** All that processes share, inside this one, and made anew with each start. */
public final class LocalSurroundings implements AutoCloseable {

    private static final int USERS = 50;

    private final LocalDiscogs discogs;
    private final LocalDatabase database;
    private final LocalBroker broker;

    private LocalSurroundings(LocalDiscogs discogs, LocalDatabase database, LocalBroker broker) {
        this.discogs = discogs;
        this.database = database;
        this.broker = broker;
    }

    public static LocalSurroundings start() throws Exception {
        var target = Files.createDirectories(Path.of("target"));
        var folder = Files.createTempDirectory(target, "broker-").toAbsolutePath();
        return new LocalSurroundings(
                LocalDiscogs.start(USERS, RateLimit.documented()),
                LocalDatabase.start(),
                LocalBroker.start(folder));
    }

    public Surroundings surroundings() {
        return Surroundings.ofSandbox(
                broker.address(),
                database.url(),
                discogs.sandbox().apiUrl(),
                discogs.sandbox().websiteUrl());
    }

    /** What another process has to be told to share them. */
    public String environment() {
        return "KAFKA_BROKERS=%s DATABASE_URL='%s' DISCOGS_API_URL=%s DISCOGS_WEBSITE_URL=%s"
                .formatted(
                        broker.address(),
                        database.url(),
                        discogs.sandbox().apiUrl(),
                        discogs.sandbox().websiteUrl());
    }

    /** Users who go on with their collections. */
    public RoutesBuilder edits() {
        return new Edits(discogs);
    }

    /** Users who let the application act for them. */
    public RoutesBuilder signIns() {
        return new SignIns(discogs);
    }

    @Override
    public void close() throws IOException {
        broker.close();
        database.close();
        discogs.close();
    }
}
