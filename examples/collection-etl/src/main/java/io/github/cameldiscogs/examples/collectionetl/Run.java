/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The number of a run. Each transaction of a run begins here, and a newer run ends the older one's
 * right to write: also where the lock is lost, the transactions of two runs never mix.
 */
final class Run {

    private final JdbcTemplate jdbc;

    private long number;

    Run(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    /** Within a transaction: takes the next number, when no other run is within one. */
    void begin() {
        jdbc.update("UPDATE latest_run SET run = run + 1");
        number = jdbc.queryForObject("SELECT run FROM latest_run", Long.class);
    }

    /**
     * Within a transaction: makes sure until its end that no newer run begins.
     *
     * @throws SupersededException if one has begun
     */
    void goOn() {
        var latest =
                jdbc.queryForList(
                        "SELECT run FROM latest_run WHERE run = ? FOR UPDATE", Long.class, number);
        if (latest.isEmpty()) {
            throw new SupersededException();
        }
    }

    long number() {
        return number;
    }
}
