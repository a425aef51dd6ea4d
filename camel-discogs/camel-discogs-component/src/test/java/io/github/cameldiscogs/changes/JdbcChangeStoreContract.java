/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the JDBC store does on every database. Each store stands for a JVM. */
abstract class JdbcChangeStoreContract extends ChangeStoreContract {

    /** A database that is empty before each test. */
    protected abstract DataSource dataSource();

    @Override
    protected ChangeStore store() {
        return new JdbcChangeStore(dataSource());
    }

    @Test
    void lasts() {
        assertThat(store().isLasting()).isTrue();
    }

    @Test
    void makesItsTablesWithManyAtOnce() throws Exception {
        int stores = 8;
        var tasks =
                Collections.nCopies(
                        stores,
                        (Callable<Void>)
                                () -> {
                                    new JdbcChangeStore(dataSource()).start();
                                    return null;
                                });

        atOnce(stores, tasks);

        assertThat(open().size()).isZero();
    }

    /** Whatever statement is the last that reaches the database, before or at the commit. */
    @ParameterizedTest
    @MethodSource("writings")
    void writesNothingWhenTheConnectionIsLost(Consumer<ChangeLedger> writing) {
        var connections = new FailingConnections(dataSource());
        var store = new JdbcChangeStore(connections.dataSource());
        var ledger = store.open("list");
        write(ledger, 1);
        var state = LedgerState.of(ledger);

        int steps = 0;
        while (fails(() -> writing.accept(ledger), connections, steps)) {
            steps++;
            assertThat(LedgerState.of(ledger)).as("after %d steps", steps).isEqualTo(state);
        }

        assertThat(steps).isGreaterThan(1);
        var written = new ModelLedger();
        write(written, 1);
        writing.accept(written);
        assertThat(LedgerState.of(ledger)).isEqualTo(LedgerState.of(written));
    }

    private static boolean fails(Runnable work, FailingConnections connections, int steps) {
        connections.failAfter(steps);
        try {
            work.run();
            return false;
        } catch (ChangeStoreException e) {
            assertThat(e)
                    .hasMessageStartingWith("the change store cannot write ")
                    .hasMessageEndingWith(" to the list 'list'")
                    .hasCauseInstanceOf(SQLException.class);
            return true;
        } finally {
            connections.failNoMore();
        }
    }

    @Test
    void opensNothingWhenTheConnectionIsLost() {
        var connections = new FailingConnections(dataSource());
        var store = new JdbcChangeStore(connections.dataSource());
        var ledger = store.open("list");

        connections.failAfter(0);
        assertThatThrownBy(() -> store.open("list"))
                .isInstanceOf(ChangeStoreException.class)
                .hasMessage("the change store cannot open the list 'list'");
        connections.failNoMore();

        write(ledger, 1);
    }

    @Test
    void saysWhatItCannotRead() {
        var connections = new FailingConnections(dataSource());
        var ledger = new JdbcChangeStore(connections.dataSource()).open("list");
        var readings =
                List.<Consumer<ChangeLedger>>of(
                        ChangeLedger::size,
                        ChangeLedger::pendingSize,
                        ChangeLedger::lastScan,
                        reading -> reading.known(List.of("1")),
                        reading -> reading.pending(List.of("1")),
                        reading -> reading.pending(1),
                        reading -> reading.forEachKnown(item -> {}),
                        reading -> reading.mark("m"));
        for (var reading : readings) {
            connections.failAfter(0);

            assertThatThrownBy(() -> reading.accept(ledger))
                    .isInstanceOf(ChangeStoreException.class)
                    .hasMessageMatching("the change store cannot read .+ of the list 'list'")
                    .hasCauseInstanceOf(SQLException.class);
        }
    }

    /** It has written all, and stands still before it commits: nobody gets past it. */
    @ParameterizedTest
    @MethodSource("writings")
    void letsOthersWaitForWhatIsBeingWritten(Consumer<ChangeLedger> writing) throws Exception {
        var connections = new FailingConnections(dataSource());
        var ledger = new JdbcChangeStore(connections.dataSource()).open("list");
        var isAtCommit = new CompletableFuture<Void>();
        var goesOn = new CountDownLatch(1);
        connections.beforeCommit(
                () -> {
                    isAtCommit.complete(null);
                    goesOn.await();
                });
        var written = CompletableFuture.runAsync(() -> writing.accept(ledger));
        CompletableFuture.anyOf(isAtCommit, written).get();

        assertThatThrownBy(
                        () ->
                                execute(
                                        "select * from discogs_change_list where name = 'list'"
                                                + " for update nowait"))
                .isInstanceOf(SQLException.class);
        execute("select * from discogs_change_item");

        goesOn.countDown();
        written.get();
        execute("select * from discogs_change_list where name = 'list' for update nowait");
    }

    /** The databases' own messages show values, and rows. */
    @Test
    void showsNothingOfWhatDoesNotFit() throws SQLException {
        var ledger = open();
        execute("alter table discogs_change_item add constraint c check (position < 9)");

        assertThatThrownBy(
                        () ->
                                ledger.know(
                                        List.of(
                                                item("1", 1),
                                                new KnownItem(
                                                        "s3cr3t", 9, 9, "{\"a\":\"s3cr3t\"}"))))
                .isInstanceOf(ChangeStoreException.class)
                .hasMessageMatching(
                        "the change store cannot write items to .+ \\(SQL state 23\\d+\\)")
                .hasNoCause();
        assertThat(ledger.size()).isZero();
    }

    @Test
    void showsNoValuesOfABatchThatCannotBeRun() throws SQLException {
        var ledger = open();
        execute("alter table discogs_change_item drop column content");

        assertThatThrownBy(
                        () ->
                                ledger.know(
                                        List.of(
                                                new KnownItem(
                                                        "s3cr3t", 9, 9, "{\"a\":\"s3cr3t\"}"))))
                .isInstanceOf(ChangeStoreException.class)
                .hasCauseInstanceOf(SQLException.class)
                .satisfies(failure -> assertThat(failure).hasStackTraceContaining("content"))
                .satisfies(
                        failure ->
                                assertThat(failure.getCause().toString()).doesNotContain("s3cr3t"));
    }

    @Test
    void saysThatARowIsOfNoTypeThatItKnows() throws SQLException {
        var ledger = open();
        write(ledger, 1);
        execute("update discogs_change_pending set type = 'ATTACKER'");

        assertThatThrownBy(() -> ledger.pending(1))
                .isInstanceOf(ChangeStoreException.class)
                .hasStackTraceContaining("discogs_change_pending has a row of an unknown type")
                .satisfies(
                        failure ->
                                assertThat(failure.getCause().toString())
                                        .doesNotContain("ATTACKER"));
    }

    @Test
    void writesNothingToAListThatIsGone() throws SQLException {
        var ledger = open();
        execute("delete from discogs_change_list");

        assertThatThrownBy(() -> write(ledger, 1)).isInstanceOf(ChangeStoreException.class);
        assertThat(ledger.lastScan()).isZero();
        assertThat(ledger.size()).isZero();
    }

    protected void execute(String sql) throws SQLException {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
