/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import java.net.InetAddress;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Several runs on one database: one at a time, as processes; and, where the lock is not there,
 * within this process, stopped or broken off at each step.
 */
abstract class RunsOfOneDatabase {

    /** An item of an earlier run that is in the collection no more. */
    private static final long GONE = 1;

    /** How each transaction after the first begins. */
    private static final String GOING_ON = "SELECT run FROM latest_run WHERE run = ? FOR UPDATE";

    @TempDir protected Path folder;

    private DiscogsSandbox sandbox;

    /** A database for processes, of which several can be connected at a time. */
    abstract String sharedUrl();

    /** A database for several connections of this process. */
    abstract String url();

    @BeforeEach
    void startSandbox() {
        sandbox = sandbox(3);
    }

    @AfterEach
    void stopSandbox() {
        sandbox.close();
    }

    @Test
    void theSecondSaysWhoRunsAndWritesNothing() throws Exception {
        var released = new CompletableFuture<Void>();
        try (var large = sandbox(250);
                var first = process(large).startIn(folder)) {
            var reading = new CompletableFuture<Void>();
            large.beforeRequest(
                    request -> {
                        if (request.query().contains("page=3")) {
                            reading.complete(null);
                            released.join();
                        }
                    });
            reading.join();

            var second = process(large).failIn(folder);

            assertThat(second)
                    .contains("ERROR: Another run writes into this database: ")
                    .contains(System.getProperty("user.name") + " on ")
                    .contains(InetAddress.getLocalHost().getHostName())
                    .contains("process %d, since 2".formatted(first.id()))
                    .contains("No item was written.")
                    .doesNotContain("\tat ", "Exception");
            first.kill();
            assertThat(first.exitStatus()).isEqualTo(128 + 9);
            released.complete(null);

            // The lock has died with the process
            process(large).runIn(folder);
            assertContent(DatabaseContent.at(sharedUrl()), large);
        } finally {
            released.complete(null);
        }
    }

    @Test
    void loseNothingWhereverTwoMeetWithoutTheLock() throws Exception {
        makeTables();
        var pairs = new HashSet<List<Integer>>();
        // More items than a transaction takes, so that a run has two
        try (var large = sandbox(101);
                var first = new SteppedRun(url(), large);
                var second = new SteppedRun(url(), large)) {
            first.run();
            addGoneItem();
            var steps = first.run();
            for (int step = 0; step < steps.size(); step++) {
                int last = isWriting(steps, step) ? 0 : steps.size() - 1;
                for (int other = 0; other <= last; other++) {
                    addGoneItem();
                    first.stopBefore(step);
                    second.stopBefore(other);
                    second.goOn();
                    first.goOn();
                    var failures = List.of(first.end(), second.end());
                    var where = "%s, and %s".formatted(steps.get(step), steps.get(other));
                    assertThat(failures).as(where).anyMatch(Optional::isEmpty);
                    failures.forEach(failure -> failure.ifPresent(RunsOfOneDatabase::isOlder));
                    assertContent(content(), large);
                    pairs.add(List.of(step, other));
                }
            }
        }
        assertThat(pairs).hasSizeGreaterThan(200);
    }

    @Test
    void theOlderDoesNotRemoveWhatOnlyTheNewerHasSeen() throws Exception {
        makeTables();
        try (var older = new SteppedRun(url(), sandbox);
                var newer = new SteppedRun(url(), sandbox)) {
            newer.run();
            var steps = newer.run();
            int removals = steps.lastIndexOf(GOING_ON);
            older.stopBefore(removals);
            sandbox.collection(DiscogsSandbox.USERNAME).add(anyRelease());
            newer.stopBefore(removals);

            older.goOn();
            isOlder(older.end().orElseThrow());
            newer.goOn();

            assertThat(newer.end()).isEmpty();
            assertThat(content().rows("item")).hasSize(4);
            assertContent(content(), sandbox);
        }
    }

    @Test
    void endWithTheRightRowsAfterOneThatBrokeOffAnywhere() throws Exception {
        makeTables();
        try (var broken = new SteppedRun(url(), sandbox);
                var next = new SteppedRun(url(), sandbox)) {
            next.run();
            var right = content().values("item", "instance_id");
            addGoneItem();
            int steps = next.run().size();
            for (int step = 0; step < steps; step++) {
                addGoneItem();

                broken.dieBefore(step);

                assertThat(content().values("item", "instance_id")).containsAll(right);
                next.run();
                assertContent(content(), sandbox);
            }
        }
    }

    @Test
    void takeOverADatabaseThatKnowsNoNumbersOfRuns() throws Exception {
        makeTables();
        execute("DROP TABLE seen_item");
        execute("CREATE TABLE seen_item (instance_id BIGINT PRIMARY KEY)");
        execute("INSERT INTO seen_item VALUES (%d)".formatted(GONE));
        execute("DROP TABLE latest_run");
        addGoneItem();

        makeTables();
        try (var run = new SteppedRun(url(), sandbox)) {
            run.run();
        }

        assertContent(content(), sandbox);
    }

    /** Within a transaction, whose first statement keeps other runs out. */
    private static boolean isWriting(List<String> steps, int step) {
        return step > 0 && !steps.get(step - 1).equals(SteppedRun.COMMIT);
    }

    private static void isOlder(Throwable failure) {
        assertThat(failure).hasRootCauseInstanceOf(SupersededException.class);
    }

    private static void assertContent(DatabaseContent content, DiscogsSandbox sandbox)
            throws Exception {
        var expected = ExpectedRows.of(SandboxItems.of(sandbox));
        for (var table : ExpectedRows.TABLES) {
            assertThat(content.rows(table)).as(table).isEqualTo(expected.rows(table));
        }
        assertThat(content.rows("seen_item")).isEmpty();
    }

    private DatabaseContent content() throws SQLException {
        return DatabaseContent.at(url());
    }

    private long anyRelease() throws Exception {
        return SandboxItems.of(sandbox).get(0).get("id").asLong();
    }

    private void makeTables() {
        Database.makeTables(new DriverManagerDataSource(url()));
    }

    private void addGoneItem() throws SQLException {
        execute("INSERT INTO release (release_id) VALUES (%d)".formatted(GONE));
        execute("INSERT INTO item (instance_id, release_id) VALUES (%d, %d)".formatted(GONE, GONE));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private EtlProcess.Builder process(DiscogsSandbox read) {
        return EtlProcess.reading(read).with("DATABASE_URL", sharedUrl());
    }

    private static DiscogsSandbox sandbox(int items) {
        return DiscogsSandbox.builder().collectionSize(items).rateLimit(RateLimit.none()).start();
    }
}
