/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets one run at a time write into a database. The lock is gone with the connection that has it,
 * and so with the process, however that ends.
 */
final class RunLock implements AutoCloseable {

    /** Keeps the advisory locks of this example apart from those of other programs. */
    private static final int RUN = 1_145_262_915;

    private static final int ENTRANCE = RUN + 1;

    private final SingleConnectionDataSource dataSource;
    private final JdbcTemplate jdbc;

    private RunLock(SingleConnectionDataSource dataSource) {
        this.dataSource = dataSource;
        jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Takes the lock of a PostgreSQL database for the connection that also writes: whoever can
     * write has the lock.
     *
     * @throws OtherRunException if another run has it
     */
    static RunLock ofPostgres(SingleConnectionDataSource writing) {
        var lock = new RunLock(writing);
        lock.takeAdvisoryLock();
        return lock;
    }

    /**
     * Takes the lock of an H2 database: a row that stays changed and uncommitted, which takes a
     * connection of its own.
     *
     * @throws OtherRunException if another run has it
     */
    static RunLock ofH2(Supplier<SingleConnectionDataSource> connections) {
        var lock = new RunLock(connections.get());
        try {
            lock.takeRow();
            return lock;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** One at a time comes in, so that who has the lock has also left word. */
    private void takeAdvisoryLock() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        transaction.executeWithoutResult(
                status -> {
                    jdbc.execute("SELECT pg_advisory_xact_lock(%s)".formatted(key(ENTRANCE)));
                    var free =
                            jdbc.queryForObject(
                                    "SELECT pg_try_advisory_lock(%s)".formatted(key(RUN)),
                                    Boolean.class);
                    if (!free) {
                        throw new OtherRunException(holder());
                    }
                    makeTable();
                    leaveWord();
                });
    }

    private void takeRow() {
        makeTable();
        jdbc.execute("SET AUTOCOMMIT FALSE");
        if (jdbc.queryForList("SELECT holder FROM run_lock FOR UPDATE SKIP LOCKED").isEmpty()) {
            jdbc.execute(
                    "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL READ UNCOMMITTED");
            throw new OtherRunException(holder());
        }
        leaveWord();
    }

    /** Each schema of a database can hold a collection. */
    private static String key(int lock) {
        return "%d, hashtext(coalesce(current_schema(), ''))".formatted(lock);
    }

    private void makeTable() {
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("sql/run-lock.sql")),
                dataSource);
    }

    private String holder() {
        return jdbc.queryForObject("SELECT holder FROM run_lock", String.class);
    }

    private void leaveWord() {
        jdbc.update("UPDATE run_lock SET holder = ?", DatabaseText.of(thisProcess()));
    }

    private static String thisProcess() {
        return "%s on %s, process %d, since %s"
                .formatted(
                        System.getProperty("user.name"),
                        host(),
                        ProcessHandle.current().pid(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "a machine without a name";
        }
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
