/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A run within this process, without the lock, that can be stopped before each of its statements
 * and commits, or lose its connection there. It can run again and again.
 */
final class SteppedRun extends AbstractDataSource implements AutoCloseable {

    static final String COMMIT = "COMMIT";

    private static final int MOST_SECONDS = 120;

    private final String url;
    private final Progress progress = new Progress();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<String> steps = new ArrayList<>();

    private Connection connection;
    private CompletableFuture<Void> end;
    private CompletableFuture<Void> goOn;
    private int stop;
    private Stop whatHappens;

    /** What happens before the step where a run stops. */
    private interface Stop {

        void happen() throws SQLException;
    }

    SteppedRun(String url, DiscogsSandbox sandbox) throws Exception {
        this.url = url;
        var component = new DiscogsComponent();
        component.getConfiguration().setUserToken(DiscogsSandbox.USER_TOKEN);
        component.getConfiguration().setApiUrl(sandbox.apiUrl());
        context.addComponent("discogs", component);
        Database.bind(this, context);
        context.addRoutes(new CollectionRoute(progress));
        context.start();
    }

    /** Runs to the end, which must be a good one, and returns the steps that it took. */
    List<String> run() throws Exception {
        start(() -> {}, Integer.MAX_VALUE);
        end().ifPresent(
                        failure -> {
                            throw new AssertionError(failure);
                        });
        return List.copyOf(steps);
    }

    /** Loses its connection before that step, from 0. */
    void dieBefore(int step) throws Exception {
        start(() -> connection.close(), step);
        end().orElseThrow(() -> new AssertionError("Still alive"));
    }

    /** Comes to stand before that step, from 0, or to its end where that is earlier. */
    void stopBefore(int step) throws Exception {
        var reached = new CompletableFuture<Void>();
        var released = new CompletableFuture<Void>();
        goOn = released;
        start(
                () -> {
                    reached.complete(null);
                    released.join();
                },
                step);
        CompletableFuture.anyOf(reached, end.handle((done, failure) -> null))
                .get(MOST_SECONDS, TimeUnit.SECONDS);
    }

    void goOn() {
        goOn.complete(null);
    }

    /** Waits for the end, and returns what it has failed with. */
    Optional<Throwable> end() throws InterruptedException, TimeoutException {
        try {
            end.get(MOST_SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause());
        }
    }

    List<LeftOut> leftOut() {
        return progress.leftOut();
    }

    private void start(Stop newWhatHappens, int newStop) throws SQLException {
        steps.clear();
        whatHappens = newWhatHappens;
        stop = newStop;
        if (connection == null || connection.isClosed()) {
            connection = DriverManager.getConnection(url);
        }
        end =
                CompletableFuture.runAsync(
                        () ->
                                context.createFluentProducerTemplate()
                                        .to(CollectionRoute.START)
                                        .request(),
                        task -> new Thread(task).start());
    }

    @Override
    public Connection getConnection() {
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            switch (method.getName()) {
                                case "close" -> {
                                    return null;
                                }
                                case "commit" -> step(COMMIT);
                                case "createStatement" -> step("a statement without values");
                                case "prepareStatement" -> step((String) arguments[0]);
                                default -> {}
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    @Override
    public Connection getConnection(String username, String password) {
        return getConnection();
    }

    private void step(String statement) throws SQLException {
        if (steps.size() == stop) {
            whatHappens.happen();
        }
        steps.add(statement);
    }

    @Override
    public void close() throws SQLException {
        context.stop();
        if (connection != null) {
            connection.close();
        }
    }
}
