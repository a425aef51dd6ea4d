/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        try (var statement = connection.createStatement()) {
            statement.execute("create table note (text varchar(10))");
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    /** A pool of one connection, some of whose methods fail. */
    private Database database(String... failing) {
        return new Database(proxy(DataSource.class, null, (name, none) -> pooled(failing)));
    }

    private Connection pooled(String... failing) {
        return proxy(
                Connection.class,
                connection,
                (name, usual) -> {
                    if (List.of(failing).contains(name)) {
                        throw new SQLException(name);
                    }
                    return name.equals("close") ? null : usual.call();
                });
    }

    private interface Usual {
        Object call() throws Throwable;
    }

    private interface Behaviour {
        Object of(String method, Usual usual) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Behaviour behaviour) {
        var proxy =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, values) ->
                                behaviour.of(
                                        method.getName(),
                                        () -> {
                                            try {
                                                return method.invoke(target, values);
                                            } catch (InvocationTargetException e) {
                                                throw e.getCause();
                                            }
                                        }));
        return type.cast(proxy);
    }

    private int notes() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from note")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int write(Connection connection) throws SQLException {
        return Database.update(connection, "insert into note values ('x')");
    }

    @Test
    void leavesTheConnectionAsItWas() throws Exception {
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);

        int isolation =
                database()
                        .transact(
                                used -> {
                                    assertThat(used.getAutoCommit()).isFalse();
                                    write(used);
                                    return used.getTransactionIsolation();
                                });

        assertThat(isolation).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        assertThat(connection.getTransactionIsolation())
                .isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void doesNothingWhenItsWorkFailsInWhateverWay() throws Exception {
        var error = new AssertionError("broken");

        assertThatThrownBy(
                        () ->
                                database()
                                        .transact(
                                                used -> {
                                                    write(used);
                                                    throw error;
                                                }))
                .isSameAs(error);

        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(notes()).isZero();
    }

    @Test
    void saysWhatFailedFirstWhenTheConnectionIsLost() {
        var lost = new SQLException("lost");

        assertThatThrownBy(
                        () ->
                                database("rollback")
                                        .transact(
                                                used -> {
                                                    throw lost;
                                                }))
                .isSameAs(lost)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
    }

    @Test
    void runsAStatementForEachOfManyRows() throws Exception {
        var rows = new ArrayList<Object[]>();
        for (int i = 0; i < 2001; i++) {
            rows.add(new Object[] {i % 2 == 0 ? null : "x" + i});
        }

        database().transact(used -> writeEach(used, rows));

        assertThat(notes()).isEqualTo(2001);
        assertThat(
                        Database.query(
                                connection,
                                row -> row.getString(1),
                                "select text from note where text like ?",
                                "x199%"))
                .containsExactlyInAnyOrder("x199", "x1991", "x1993", "x1995", "x1997", "x1999");
    }

    private static int writeEach(Connection connection, List<Object[]> rows) throws SQLException {
        Database.updateEach(connection, "insert into note values (?)", rows);
        return rows.size();
    }

    @Test
    void doesNothingWithoutRows() throws Exception {
        database().transact(used -> writeEach(used, List.of()));

        assertThat(notes()).isZero();
    }

    @Test
    void saysWhyOneOfManyRowsCannotBeWritten() throws Exception {
        var rows =
                List.of(new Object[] {"a"}, new Object[] {"too long a text"}, new Object[] {"c"});

        assertThatThrownBy(() -> database().transact(used -> writeEach(used, rows)))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        failure -> assertThat(Database.showsValues(failure)).isTrue())
                .isNotInstanceOf(BatchUpdateException.class);
        assertThat(notes()).isZero();
    }

    @Test
    void countsTheRowsThatItHandsOver() throws Exception {
        write(connection);
        write(connection);
        var given = new ArrayList<String>();

        long count =
                Database.forEachRow(
                        connection, row -> given.add(row.getString(1)), "select text from note");

        assertThat(count).isEqualTo(2);
        assertThat(given).containsExactly("x", "x");
    }
}
