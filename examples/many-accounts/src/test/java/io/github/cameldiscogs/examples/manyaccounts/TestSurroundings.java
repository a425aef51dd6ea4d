/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts;

import io.github.cameldiscogs.auth.JdbcTokenStore;
import io.github.cameldiscogs.examples.manyaccounts.local.LocalBroker;
import io.github.cameldiscogs.examples.manyaccounts.local.LocalDatabase;
import io.github.cameldiscogs.examples.manyaccounts.local.LocalDiscogs;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.SandboxCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What processes share, and what a test looks at: the truth at Discogs, and what became of it. */
final class TestSurroundings implements AutoCloseable {

    private final LocalDiscogs discogs;
    private final LocalDatabase database;
    private final LocalBroker broker;

    private TestSurroundings(LocalDiscogs discogs, LocalDatabase database, LocalBroker broker) {
        this.discogs = discogs;
        this.database = database;
        this.broker = broker;
    }

    /** With users who have 10 to 250 copies each. */
    static TestSurroundings start(Path folder, int users) throws Exception {
        return start(folder, LocalDiscogs.start(users, 10, 250, RateLimit.none()));
    }

    static TestSurroundings start(Path folder, LocalDiscogs discogs) throws Exception {
        return new TestSurroundings(
                discogs, LocalDatabase.start(), LocalBroker.start(folder.resolve("broker")));
    }

    Surroundings surroundings() {
        return Surroundings.ofSandbox(
                broker.address(),
                database.url(),
                discogs.sandbox().apiUrl(),
                discogs.sandbox().websiteUrl());
    }

    /** As if all users had signed in, before any process is there. */
    void signInAll() {
        try (var all = new Database(database.url())) {
            all.makeTables();
            var tokens = new JdbcTokenStore(all.dataSource());
            for (var username : usernames()) {
                tokens.saveAccessToken(username, LocalDiscogs.token(username));
                jdbc().sql("INSERT INTO account (account) VALUES (:account)")
                        .param("account", username)
                        .update();
            }
        }
    }

    List<String> usernames() {
        return discogs.usernames();
    }

    DiscogsSandbox sandbox() {
        return discogs.sandbox();
    }

    SandboxCollection collection(int user) {
        return sandbox().collection(usernames().get(user));
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new DriverManagerDataSource(database.url()));
    }

    /** What there is at Discogs, as account and item. */
    Set<String> truth() {
        return truth(usernames());
    }

    Set<String> truth(List<String> usernames) {
        return usernames.stream()
                .flatMap(
                        username ->
                                sandbox()
                                        .collection(username)
                                        .instanceIds()
                                        .mapToObj(instance -> username + "|" + instance))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What there is in the database. */
    Set<String> mirror() {
        return new TreeSet<>(
                jdbc().sql("SELECT account || '|' || item_key FROM collection_item")
                        .query(String.class)
                        .list());
    }

    @Override
    public void close() throws IOException {
        broker.close();
        database.close();
        discogs.close();
    }
}
