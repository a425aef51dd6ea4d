/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** Connections that are lost when it is said, before a statement or the commit. */
final class FailingConnections {

    private static final int NEVER = Integer.MAX_VALUE;

    private final DataSource real;
    private final AtomicReference<Event> beforeCommit = new AtomicReference<>(() -> {});
    private int left = NEVER;

    FailingConnections(DataSource real) {
        this.real = real;
    }

    interface Event {
        void happens() throws InterruptedException;
    }

    /**
     * @param steps statements and commits that still reach the database
     */
    void failAfter(int steps) {
        left = steps;
    }

    void failNoMore() {
        left = NEVER;
    }

    /** Lets something happen once. */
    void beforeCommit(Event event) {
        beforeCommit.set(event);
    }

    DataSource dataSource() {
        return proxy(
                DataSource.class,
                (method, values) -> {
                    var connection = (Connection) call(real, method, values);
                    return proxy(
                            Connection.class,
                            (called, arguments) -> on(connection, called, arguments));
                });
    }

    private Object on(Connection connection, Method method, Object[] values) throws Throwable {
        if (method.getName().equals("commit")) {
            beforeCommit.getAndSet(() -> {}).happens();
            step(connection);
        }
        var result = call(connection, method, values);
        return result instanceof PreparedStatement statement
                ? proxy(
                        PreparedStatement.class,
                        (called, arguments) -> {
                            if (called.getName().startsWith("execute")) {
                                step(connection);
                            }
                            return call(statement, called, arguments);
                        })
                : result;
    }

    private interface Behaviour {
        Object of(Method method, Object[] values) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        var proxy =
                Proxy.newProxyInstance(
                        FailingConnections.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, values) -> behaviour.of(method, values));
        return type.cast(proxy);
    }

    private void step(Connection connection) throws SQLException {
        if (left == 0) {
            connection.close();
            throw new SQLException("the connection is lost", "08006");
        }
        if (left != NEVER) {
            left--;
        }
    }

    private static Object call(Object target, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
