/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.accounts;

import io.github.cameldiscogs.examples.manyaccounts.SqlFile;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** Whose collections are to be read, and when. */
public final class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private static final String CLAIM = SqlFile.read("claim-accounts");
    private static final String BEGIN = SqlFile.read("begin-reading");

    private static final String ADD =
            """
            WITH again AS (DELETE FROM stopped_account WHERE account = :account)
            INSERT INTO account (account, username) VALUES (:account, :username)
            ON CONFLICT (account) DO UPDATE SET
                username = excluded.username, due = now(), leased_until = '-infinity', failures = 0,
                lease = account.lease + 1
            """;

    private static final String STOP =
            """
            WITH held AS (
                UPDATE account SET leased_until = '-infinity'
                WHERE account = :account AND lease = :lease
                RETURNING account
            )
            INSERT INTO stopped_account (account, reason, status)
            SELECT account, :reason, :status FROM held
            ON CONFLICT (account) DO NOTHING
            """;

    private static final String HELD = " WHERE account = :account AND lease = :lease";

    /** 2 to the power of it times the first pause is longer than any longest one. */
    private static final int MOST_DOUBLINGS = 20;

    private final JdbcClient jdbc;
    private final Pace pace;

    public Accounts(JdbcClient jdbc, Pace pace) {
        this.jdbc = jdbc;
        this.pace = pace;
    }

    /**
     * Has the collection of an account read from now on. One that was stopped goes on.
     *
     * @param username whose collection it is; null for that of the account itself
     */
    public void add(String account, @Nullable String username) {
        jdbc.sql(ADD).param("account", account).param("username", username).update();
    }

    /** The accounts that are due, for readers. Those that none of them reads are due again. */
    public List<String> claim() {
        return jdbc.sql(CLAIM)
                .param("waiting", pace.waiting().toMillis())
                .param("most", pace.mostUnderWay())
                .query(String.class)
                .list();
    }

    /** Begins to read a collection; null if it was read meanwhile, or is not to be read. */
    @Nullable public Lease begin(String account) {
        return jdbc.sql(BEGIN)
                .param("reading", pace.reading().toMillis())
                .param("account", account)
                .query(Lease.class)
                .optional()
                .orElse(null);
    }

    /**
     * Lets nothing of a reading into the topic after another reader has begun with the account.
     *
     * @throws LostLeaseException if it has, or may have
     */
    public void requireHeld(Lease lease) {
        boolean held =
                jdbc.sql("SELECT count(*) FROM account" + HELD + " AND leased_until > now()")
                                .param("account", lease.account())
                                .param("lease", lease.lease())
                                .query(Integer.class)
                                .single()
                        > 0;
        if (!held) {
            throw new LostLeaseException(lease);
        }
    }

    /**
     * All that has changed is in the topic.
     *
     * @param changes how many there were; where there are as many as a reading gives at most, there
     *     are more
     */
    public void finish(Lease lease, int changes) {
        boolean hasMore = changes >= pace.mostChanges();
        end(lease, hasMore ? Duration.ZERO : pace.interval(), "0");
    }

    /** Something has failed that may pass. */
    void postpone(Lease lease, String reason) {
        int failures =
                jdbc.sql("SELECT failures FROM account" + HELD)
                        .param("account", lease.account())
                        .param("lease", lease.lease())
                        .query(Integer.class)
                        .optional()
                        .orElse(0);
        var pause = pace.pause(Math.min(failures, MOST_DOUBLINGS));
        LOG.info("{} waits for {} s: {}", lease.account(), pause.toSeconds(), reason);
        end(lease, pause, "failures + 1");
    }

    /** Somebody else is to read it, as nothing was done. */
    void release(Lease lease) {
        jdbc.sql("UPDATE account SET leased_until = '-infinity'" + HELD)
                .param("account", lease.account())
                .param("lease", lease.lease())
                .update();
    }

    private void end(Lease lease, Duration until, String failures) {
        jdbc.sql(
                        "UPDATE account SET due = now() + :until * INTERVAL '1 millisecond',"
                                + " leased_until = '-infinity', failures = "
                                + failures
                                + HELD)
                .param("until", until.toMillis())
                .param("account", lease.account())
                .param("lease", lease.lease())
                .update();
    }

    /** Something has failed that stays so until somebody sees to it. */
    void stop(Lease lease, String reason, int status) {
        LOG.warn("{} is read no more: {}", lease.account(), reason);
        jdbc.sql(STOP)
                .param("reason", reason)
                .param("status", status)
                .param("account", lease.account())
                .param("lease", lease.lease())
                .update();
    }
}
