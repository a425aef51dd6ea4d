/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.items;

import io.github.cameldiscogs.examples.manyaccounts.SqlFile;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what became of items. */
public final class ItemTable {

    private static final Logger LOG = LoggerFactory.getLogger(ItemTable.class);

    private static final String WRITE = SqlFile.read("write-item");

    private static final String REFUSE =
            "INSERT INTO refused_record (topic_partition, topic_offset, reason)"
                    + " VALUES (:partition, :offset, :reason)"
                    + " ON CONFLICT (topic_partition, topic_offset) DO NOTHING";

    /**
     * Two writers that have the same items, as when one was thought dead, take their rows in the
     * same order; so neither waits for the other for ever.
     */
    private static final Comparator<Item> ORDER =
            Comparator.comparing(Item::account).thenComparing(Item::itemKey);

    private static final String FORGET =
            "DELETE FROM item WHERE removed AND written < now() - :kept * INTERVAL '1 millisecond'";

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Duration kept;

    /**
     * @param kept how long a removed item is remembered
     */
    public ItemTable(
            NamedParameterJdbcTemplate jdbc, TransactionTemplate transaction, Duration kept) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.kept = kept;
    }

    /** Forgets the items that were removed so long ago that nothing old of them can come. */
    public void forgetRemoved() {
        jdbc.update(FORGET, new MapSqlParameterSource("kept", kept.toMillis()));
    }

    /** Writes all of a batch. What cannot be written is set aside, and fails nothing else. */
    public void write(List<Exchange> batch) {
        try {
            writeAtOnce(batch);
        } catch (RuntimeException e) {
            if (mayPass(e)) {
                throw e;
            }
            batch.forEach(this::writeAlone);
        }
    }

    /** A database that is away. Of what it has, it only refuses values. */
    private static boolean mayPass(RuntimeException failure) {
        return !(failure instanceof DataIntegrityViolationException)
                && (failure instanceof DataAccessException
                        || failure instanceof TransactionException);
    }

    private void writeAtOnce(List<Exchange> records) {
        var rows =
                records.stream()
                        .map(record -> Item.of(record.getMessage()))
                        .sorted(ORDER)
                        .map(Item::values)
                        .toArray(SqlParameterSource[]::new);
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(WRITE, rows));
    }

    private void writeAlone(Exchange record) {
        try {
            writeAtOnce(List.of(record));
        } catch (RuntimeException e) {
            if (mayPass(e)) {
                throw e;
            }
            refuse(record, e);
        }
    }

    private void refuse(Exchange record, RuntimeException failure) {
        var message = record.getMessage();
        LOG.error("A record of items cannot be written: {}", failure.toString());
        jdbc.update(
                REFUSE,
                new MapSqlParameterSource()
                        .addValue("partition", message.getHeader(KafkaConstants.PARTITION))
                        .addValue("offset", message.getHeader(KafkaConstants.OFFSET))
                        .addValue("reason", failure.toString()));
    }
}
