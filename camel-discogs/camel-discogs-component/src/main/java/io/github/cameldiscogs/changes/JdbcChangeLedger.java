/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import static io.github.cameldiscogs.internal.jdbc.Database.forEachRow;
import static io.github.cameldiscogs.internal.jdbc.Database.query;
import static io.github.cameldiscogs.internal.jdbc.Database.update;
import static io.github.cameldiscogs.internal.jdbc.Database.updateEach;

import io.github.cameldiscogs.internal.jdbc.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stored state of a list in a database, for one epoch. */
final class JdbcChangeLedger implements ChangeLedger {

    /** The number of keys in one query. */
    private static final int PORTION = 250;

    static final String SELECT_KNOWN =
            "select item_key, fingerprint, position, content from discogs_change_item"
                    + " where name = ?";

    private static final String DELETE_KNOWN =
            "delete from discogs_change_item where name = ? and item_key = ?";

    private static final String INSERT_KNOWN =
            "insert into discogs_change_item (name, item_key, fingerprint, position, content)"
                    + " values (?, ?, ?, ?, ?)";

    static final String SELECT_PENDING =
            "select type, item_key, fingerprint, position, content, previous, scan"
                    + " from discogs_change_pending where name = ?";

    private static final String DELETE_PENDING =
            "delete from discogs_change_pending where name = ? and item_key = ?";

    private static final String INSERT_PENDING =
            "insert into discogs_change_pending (name, type, item_key, fingerprint, position,"
                    + " content, previous, scan) values (?, ?, ?, ?, ?, ?, ?, ?)";

    /**
     * Ordered like an index, so that the database returns the first rows without reading the
     * others.
     */
    static final String FIRST_PENDING =
            SELECT_PENDING + " order by name, scan, position, item_key limit ?";

    /** Ordered like an index, too. */
    static final String ALL_KNOWN =
            "select item_key, fingerprint, position from discogs_change_item where name = ?"
                    + " order by name, position, item_key";

    private final ChangeTables tables;
    private final String list;
    private final long epoch;

    JdbcChangeLedger(ChangeTables tables, String list, long epoch) {
        this.tables = tables;
        this.list = list;
        this.epoch = epoch;
    }

    @Override
    public long size() {
        return number("the size", "select count(*) from discogs_change_item where name = ?");
    }

    @Override
    public long pendingSize() {
        return number(
                "how much is to be told",
                "select count(*) from discogs_change_pending where name = ?");
    }

    @Override
    public void requireCurrent() {
        if (number("the epoch", "select epoch from discogs_change_list where name = ?") != epoch) {
            throw ChangeStoreException.openedSince(list);
        }
    }

    @Override
    public long lastScan() {
        return number("the last scan", "select scan from discogs_change_list where name = ?");
    }

    private long number(String what, String sql) {
        return tables
                .read(what, list, connection -> query(connection, row -> row.getLong(1), sql, list))
                .stream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    public Map<String, KnownItem> known(Collection<String> keys) {
        return found("items", keys, SELECT_KNOWN, JdbcChangeLedger::known, KnownItem::key);
    }

    @Override
    public Map<String, PendingChange> pending(Collection<String> keys) {
        return found(
                "what is to be told",
                keys,
                SELECT_PENDING,
                JdbcChangeLedger::pending,
                PendingChange::key);
    }

    private <T> Map<String, T> found(
            String what,
            Collection<String> keys,
            String select,
            Database.RowReader<T> reader,
            Function<T, String> key) {
        var all = keys.stream().filter(KeptName::isKept).distinct().toList();
        return tables.read(
                what,
                list,
                connection -> {
                    var found = new HashMap<String, T>();
                    for (int from = 0; from < all.size(); from += PORTION) {
                        var portion = all.subList(from, Math.min(from + PORTION, all.size()));
                        query(connection, reader, withKeys(select, portion), values(portion))
                                .forEach(value -> found.put(key.apply(value), value));
                    }
                    return found;
                });
    }

    static String withKeys(String select, List<String> keys) {
        var marks = String.join(", ", Collections.nCopies(keys.size(), "?"));
        return "%s and item_key in (%s)".formatted(select, marks);
    }

    private Object[] values(List<String> keys) {
        return Stream.concat(Stream.of(list), keys.stream()).toArray();
    }

    private static KnownItem known(ResultSet row) throws SQLException {
        return new KnownItem(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4));
    }

    private static PendingChange pending(ResultSet row) throws SQLException {
        return new PendingChange(
                type(row.getString(1)),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7));
    }

    private static ChangeType type(String text) throws SQLException {
        return Stream.of(ChangeType.values())
                .filter(type -> type.toString().equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SQLException(
                                        "discogs_change_pending has a row of an unknown type"));
    }

    @Override
    public void forEachKnown(Consumer<KnownItem> action) {
        tables.read(
                "items",
                list,
                connection ->
                        forEachRow(
                                connection,
                                row ->
                                        action.accept(
                                                new KnownItem(
                                                        row.getString(1),
                                                        row.getLong(2),
                                                        row.getLong(3),
                                                        null)),
                                ALL_KNOWN,
                                list));
    }

    @Override
    public List<PendingChange> pending(int most) {
        return tables.read(
                "what is to be told",
                list,
                connection ->
                        query(connection, JdbcChangeLedger::pending, FIRST_PENDING, list, most));
    }

    @Override
    public void know(List<KnownItem> items) {
        var latest = latest(items, KnownItem::key);
        tables.write(
                "items",
                list,
                epoch,
                connection -> {
                    updateEach(connection, DELETE_KNOWN, rows(latest, item -> keyRow(item.key())));
                    updateEach(connection, INSERT_KNOWN, rows(latest, this::row));
                });
    }

    @Override
    public void intend(List<PendingChange> changes) {
        var latest = latest(changes, PendingChange::key);
        tables.write(
                "what is to be told",
                list,
                epoch,
                connection -> {
                    updateEach(
                            connection,
                            DELETE_PENDING,
                            rows(latest, change -> keyRow(change.key())));
                    updateEach(connection, INSERT_PENDING, rows(latest, this::row));
                    long scan = changes.stream().mapToLong(PendingChange::scan).max().orElse(0);
                    update(
                            connection,
                            "update discogs_change_list set scan = ? where name = ? and scan < ?",
                            scan,
                            list,
                            scan);
                });
    }

    /** For each key, the last element with that key. */
    private static <T> Collection<T> latest(List<T> all, Function<T, String> key) {
        var latest = new LinkedHashMap<String, T>();
        for (var each : all) {
            KeptName.check("an item", key.apply(each));
            latest.put(key.apply(each), each);
        }
        return latest.values();
    }

    private static <T> Collection<@Nullable Object[]> rows(
            Collection<T> all, Function<T, @Nullable Object[]> row) {
        var rows = new ArrayList<@Nullable Object[]>();
        all.forEach(each -> rows.add(row.apply(each)));
        return rows;
    }

    private @Nullable Object[] keyRow(String key) {
        return new @Nullable Object[] {list, key};
    }

    private @Nullable Object[] row(KnownItem item) {
        return new @Nullable Object[] {
            list, item.key(), item.fingerprint(), item.position(), KeptContent.of(item.content())
        };
    }

    private @Nullable Object[] row(PendingChange change) {
        return new @Nullable Object[] {
            list,
            change.type().toString(),
            change.key(),
            change.fingerprint(),
            change.position(),
            KeptContent.of(change.content()),
            KeptContent.of(change.previous()),
            change.scan()
        };
    }

    @Override
    public void done(PendingChange change, boolean keepsContent) {
        KeptName.check("an item", change.key());
        tables.write(
                "what was told",
                list,
                epoch,
                connection -> {
                    if (!isIntendedLater(connection, change)) {
                        update(connection, DELETE_PENDING, keyRow(change.key()));
                    }
                    update(connection, DELETE_KNOWN, keyRow(change.key()));
                    if (change.type() != ChangeType.REMOVED) {
                        update(connection, INSERT_KNOWN, row(change.told(keepsContent)));
                    }
                });
    }

    private boolean isIntendedLater(Connection connection, PendingChange told) throws SQLException {
        return query(
                        connection,
                        JdbcChangeLedger::pending,
                        SELECT_PENDING + " and item_key = ?",
                        list,
                        told.key())
                .stream()
                .anyMatch(intended -> intended.isLaterThan(told));
    }

    @Override
    public Optional<String> mark(String name) {
        if (!KeptName.isKept(name)) {
            return Optional.empty();
        }
        return tables.read("a mark", list, connection -> mark(connection, name)).stream()
                .findFirst();
    }

    private List<String> mark(Connection connection, String name) throws SQLException {
        return query(
                connection,
                row -> row.getString(1),
                "select text from discogs_change_mark where name = ? and mark = ?",
                list,
                name);
    }

    @Override
    public void mark(String name, String value) {
        KeptName.check("a mark", name);
        tables.write(
                "a mark",
                list,
                epoch,
                connection -> {
                    update(
                            connection,
                            "delete from discogs_change_mark where name = ? and mark = ?",
                            list,
                            name);
                    update(
                            connection,
                            "insert into discogs_change_mark (name, mark, text) values (?, ?, ?)",
                            list,
                            name,
                            value);
                });
    }

    @Override
    public void forgetAll() {
        tables.write(
                "a new beginning",
                list,
                epoch,
                connection -> {
                    update(connection, "delete from discogs_change_item where name = ?", list);
                    update(connection, "delete from discogs_change_pending where name = ?", list);
                    update(connection, "delete from discogs_change_mark where name = ?", list);
                });
    }

    @Override
    public String toString() {
        return "JdbcChangeLedger";
    }
}
