/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.support.Warnings;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the limiter on every database. Each limiter stands for a JVM. */
@Tag("slow")
abstract class JdbcRateLimiterContract {

    private static final RateTier TIER = RateTier.AUTHENTICATED;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration WINDOW = Duration.ofSeconds(1);

    protected abstract DataSource dataSource();

    /** Asks how long a connection waits for a row, in milliseconds. */
    protected abstract String queryForLockTimeout();

    @BeforeEach
    void emptyDatabase() throws SQLException {
        execute("drop table if exists discogs_budget");
        execute("drop table if exists discogs_request_event");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    private long number(String query) throws SQLException {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private JdbcRateLimiter limiter() {
        return limiter(WINDOW);
    }

    private JdbcRateLimiter limiter(Duration window) {
        var limiter = new JdbcRateLimiter(window);
        limiter.setDataSource(dataSource());
        return limiter;
    }

    @Test
    void isNeverRefusedHoweverManyShareIt() throws Exception {
        var traffic = new Traffic(20, WINDOW);
        var calls = new ArrayList<Callable<Void>>();
        for (int jvm = 0; jvm < 3; jvm++) {
            calls.addAll(Collections.nCopies(30, traffic.call(limiter())));
        }
        Collections.shuffle(calls);

        assertThat(traffic.refusals(calls, 12)).isZero();
    }

    @Test
    void givesUpWhenOthersHaveUsedTheBudget() throws Exception {
        var window = Duration.ofMinutes(1);
        limiter(window).acquire(TIER, LONG).answered(ofOne(0));

        assertThatThrownBy(() -> limiter(window).acquire(TIER, Duration.ofMillis(50)))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void tellsOfTheRequestsOfAllJvmsThatItKnows() throws Exception {
        var window = Duration.ofMinutes(1);
        var limiter = limiter(window);
        limiter(window).acquire(TIER, LONG).answered(new RateStatus(200, 60, 0, 60));
        assertThat(limiter.status().used()).isZero();

        limiter.acquire(TIER, LONG);

        assertThat(limiter.status().used()).isEqualTo(2);
        assertThat(limiter.status().inFlight()).isEqualTo(1);
        assertThat(limiter.status().limit()).isEqualTo(60);
    }

    @Test
    void givesThePlacesOfADeadJvmToOthers() throws Exception {
        limiter().acquire(TIER, LONG).answered(ofOne(0));
        limiter().acquire(TIER, LONG);
        long start = System.nanoTime();

        limiter().acquire(TIER, LONG).answered(ofOne(0));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(WINDOW);
    }

    @Test
    void leavesWhatIsReservedToInteractiveCallsOfAnyJvm() throws Exception {
        var jvm = limiter(Duration.ofMinutes(1));
        var another = limiter(Duration.ofMinutes(1));
        take(jvm, CallPriority.background, 0, 5);
        var served = new CopyOnWriteArrayList<CallPriority>();
        var waiting = waiting(jvm, CallPriority.background, served);
        assertThatThrownBy(
                        () ->
                                another.acquire(
                                        request(CallPriority.background), Duration.ofMillis(50)))
                .isInstanceOf(TimeoutException.class);

        take(another, CallPriority.interactive, 5, 8);
        take(jvm, CallPriority.interactive, 8, 10);

        assertThatThrownBy(() -> another.acquire(TIER, Duration.ofMillis(50)))
                .isInstanceOf(TimeoutException.class);
        assertThat(served).isEmpty();
        waiting.interrupt();
        waiting.join();
    }

    @Test
    void letsInteractiveCallsOfItsJvmGoFirst() throws Exception {
        var limiter = limiter(Duration.ofMinutes(1));
        limiter.setReservedRequests(0);
        limiter.acquire(TIER, LONG).answered(new RateStatus(200, 2, 0, 2));
        var taken = limiter.acquire(TIER, LONG);
        var served = new CopyOnWriteArrayList<CallPriority>();
        var threads =
                List.of(
                        waiting(limiter, CallPriority.background, served),
                        waiting(limiter, CallPriority.interactive, served));

        taken.answered(roomForOneMore(2));
        for (var thread : threads) {
            thread.join();
        }

        assertThat(served).containsExactly(CallPriority.interactive, CallPriority.background);
    }

    @Test
    void reservesForInteractiveCallsWhatItIsToldTo() throws Exception {
        var limiter = limiter(Duration.ofMinutes(1));
        limiter.setReservedRequests(8);
        take(limiter, CallPriority.background, 0, 2);

        assertThatThrownBy(
                        () ->
                                limiter.acquire(
                                        request(CallPriority.background), Duration.ofMillis(50)))
                .isInstanceOf(TimeoutException.class);
        assertThatThrownBy(() -> limiter.setReservedRequests(60))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reservedRequests: '60' is not allowed, allowed: 0 to 59");
    }

    /** Makes calls, where ten are allowed and so many were made before. */
    private static void take(RateLimiter limiter, CallPriority priority, int before, int until)
            throws Exception {
        for (int used = before; used < until; used++) {
            limiter.acquire(request(priority), LONG)
                    .answered(new RateStatus(200, 10, used, 10 - used));
        }
    }

    /** Starts a thread that notes when it is served, and comes back when it has queued. */
    private static Thread waiting(
            RateLimiter limiter, CallPriority priority, List<CallPriority> served) {
        var thread =
                new Thread(
                        () -> {
                            try {
                                var place = limiter.acquire(request(priority), LONG);
                                served.add(priority);
                                place.answered(roomForOneMore(2 + served.size()));
                            } catch (InterruptedException e) {
                                // The test is over
                            } catch (TimeoutException e) {
                                throw new IllegalStateException(e);
                            }
                        });
        thread.setDaemon(true);
        thread.start();
        await().until(
                        () ->
                                Arrays.stream(thread.getStackTrace())
                                        .anyMatch(
                                                frame ->
                                                        frame.getMethodName().equals("awaitTurn")));
        return thread;
    }

    /** The answer to the request of that number, all of which count. */
    private static RateStatus roomForOneMore(int number) {
        return new RateStatus(200, number + 1, number - 1, 2);
    }

    private static PermitRequest request(CallPriority priority) {
        return new PermitRequest(TIER, priority, null);
    }

    @Test
    void keepsBudgetsOfOtherNamesApart() throws Exception {
        var window = Duration.ofMinutes(1);
        limiter(window).acquire(TIER, LONG).answered(ofOne(0));
        var elsewhere = limiter(window);
        elsewhere.setBudget("elsewhere");

        assertThatCode(() -> elsewhere.acquire(TIER, LONG).unanswered()).doesNotThrowAnyException();
    }

    @Test
    void forgetsWhatIsLongAgo() throws Exception {
        var limiter = limiter(Duration.ofMillis(1));
        for (int call = 0; call < 120; call++) {
            limiter.acquire(TIER, LONG).answered(new RateStatus(200, 100_000, 0, 100_000));
        }

        assertThat(count("discogs_request_event")).isLessThan(240);
    }

    /** Each is a row beside that of a request which has used up a budget of one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "last + 1, now, last + 1, 'PARTNER', null, null",
                "last + 1, now, last + 1, 'authenticated', null, null",
                "last + 1, now, last + 1, null, null, null",
                "last + 1, 9223372036854775807, last + 1, 'AUTHENTICATED', null, null",
                "last + 1, now + 86500000000000, last + 1, 'AUTHENTICATED', null, null",
                "last + 1, -1, last + 1, 'AUTHENTICATED', null, null",
                "last + 1, -9223372036854775807, last + 1, 'AUTHENTICATED', null, null",
                "last + 1, null, last + 1, 'AUTHENTICATED', null, null",
                "last + 1, now, null, 'AUTHENTICATED', null, null",
                "last + 1, now, last + 2, 'AUTHENTICATED', null, null",
                "last + 1, now, last + 2, 'AUTHENTICATED', 200, 60",
                "last + 1, now, last - 1, 'AUTHENTICATED', -1, 60",
                "last + 1, now, last - 1, 'AUTHENTICATED', 2147483647, 60",
                "last + 1000, now, 1, 'PARTNER', 200, 60"
            })
    void leavesOutRowsThatItDoesNotUnderstand(String row) throws Exception {
        var window = Duration.ofMinutes(1);
        var limiter = limiter(window);
        limiter.acquire(TIER, LONG).answered(ofOne(0));
        admitNulls();
        insert(row);
        try (var warnings = new Warnings()) {
            for (int call = 0; call < 3; call++) {
                assertThatThrownBy(() -> limiter.acquire(TIER, Duration.ofMillis(50)))
                        .isInstanceOf(TimeoutException.class);
            }
            limiter.acquire(RateTier.ANONYMOUS, LONG).unanswered();
            var another = limiter(window);
            assertThatThrownBy(() -> another.acquire(TIER, Duration.ofMillis(50)))
                    .isInstanceOf(TimeoutException.class);

            assertThat(warnings.messages())
                    .hasSize(2)
                    .allSatisfy(
                            warning ->
                                    assertThat(warning)
                                            .contains("discogs_request_event", "'discogs'"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9223372036854775807, now, 9223372036854775807, 'AUTHENTICATED', null, null",
                "-5, now, -5, 'AUTHENTICATED', null, null",
                "last + 1, now + 3600000000000, last + 1, 'AUTHENTICATED', null, null",
                "last + 1, 0, last + 1, 'AUTHENTICATED', null, null",
                "last + 1, now, last - 1, 'AUTHENTICATED', 200, 2147483647"
            })
    void goesOnWhateverStandsInARow(String row) throws Exception {
        var limiter = limiter();
        limiter.acquire(TIER, LONG).answered(new RateStatus(200, 60, 0, 60));
        insert(row);

        for (var each : List.of(limiter, limiter())) {
            each.acquire(TIER, LONG).answered(new RateStatus(200, 60, 1, 59));
            each.acquire(TIER, LONG).answered(new RateStatus(200, 60, 2, 58));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, -1, 0})
    void goesOnWhateverNumberIsSaidToBeTheLast(long number) throws Exception {
        var window = Duration.ofMinutes(1);
        var limiter = limiter(window);
        limiter.acquire(TIER, LONG).answered(ofOne(0));
        execute("update discogs_budget set last_event = " + number);

        for (var each : List.of(limiter, limiter(window))) {
            assertThatThrownBy(() -> each.acquire(TIER, Duration.ofMillis(50)))
                    .isInstanceOf(TimeoutException.class);
        }
        limiter.acquire(RateTier.ANONYMOUS, LONG).unanswered();
    }

    @Test
    void forgetsWhatItDoesNotUnderstand() throws Exception {
        var limiter = limiter(Duration.ofMillis(1));
        limiter.acquire(TIER, LONG).answered(new RateStatus(200, 100_000, 0, 100_000));
        admitNulls();
        insert("last + 1, 9223372036854775807, 1, 'AUTHENTICATED', null, null");
        insert("last + 2, null, 1, 'AUTHENTICATED', null, null");
        insert("last + 3, 5, 1, 'PARTNER', null, null");
        for (int call = 0; call < 60; call++) {
            limiter.acquire(TIER, LONG).answered(new RateStatus(200, 100_000, 0, 100_000));
        }

        assertThat(
                        count(
                                "discogs_request_event where happened_at is null or happened_at = 5"
                                        + " or happened_at = 9223372036854775807"))
                .isZero();
    }

    private void admitNulls() throws SQLException {
        for (var column : List.of("happened_at", "request", "tier")) {
            execute(
                    "alter table discogs_request_event alter column %s drop not null"
                            .formatted(column));
        }
    }

    /**
     * @param row number, happened_at, request, tier, outcome and rate_limit, in which last is the
     *     number of the last event and now the time of it
     */
    private void insert(String row) throws SQLException {
        long last = number("select last_event from discogs_budget");
        long now =
                number("select max(happened_at) from discogs_request_event where number = " + last);
        execute(
                "insert into discogs_request_event (budget, number, happened_at, request, tier,"
                        + " outcome, rate_limit) values ('discogs', %s)"
                                .formatted(
                                        row.replace("last", Long.toString(last))
                                                .replace("now", Long.toString(now))));
    }

    @Test
    void doesNotSpoilACallWhenItsEndCannotBeNoted() throws Exception {
        var place = limiter().acquire(TIER, LONG);
        execute("drop table discogs_request_event");

        assertThatCode(place::unanswered).doesNotThrowAnyException();
    }

    @Test
    void waitsForADatabaseThatIsAwayForAWhile() throws Exception {
        var limiter = limiter(Duration.ofMinutes(1));
        limiter.acquire(TIER, LONG).answered(new RateStatus(200, 60, 0, 60));
        execute("alter table discogs_request_event rename to away");
        var place = CompletableFuture.supplyAsync(() -> acquire(limiter));
        await().until(() -> threadsThatPause() > 0);

        execute("alter table away rename to discogs_request_event");

        assertThat(place.get()).isNotNull();
    }

    @Test
    void isAsPatientAfterALongWaitForThePlaceAsBefore() throws Exception {
        var window = Duration.ofSeconds(2);
        var longAfter = new AtomicLong(Long.MAX_VALUE);
        var failed = new AtomicBoolean();
        var limiter = limiter(window);
        limiter.setDataSource(
                failingWhen(
                        () ->
                                System.nanoTime() > longAfter.get()
                                        && failed.compareAndSet(false, true)));
        limiter.acquire(TIER, LONG).answered(ofOne(0));
        longAfter.set(System.nanoTime() + window.toNanos() * 3 / 4);

        limiter.acquire(TIER, LONG).unanswered();

        assertThat(failed).isTrue();
    }

    /** Somebody stands still in the midst of it, and is not awaited any longer. */
    @Test
    void waitsForOthersNoLongerThanItMay() throws Exception {
        var limiter = limiter(Duration.ofMinutes(1));
        limiter.acquire(TIER, LONG).answered(new RateStatus(200, 60, 0, 60));
        var timeouts = new ArrayList<Integer>();
        limiter.setDataSource(watching(timeouts));
        limiter.stop();
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select * from discogs_budget for update");

            assertThatThrownBy(() -> limiter.acquire(TIER, Duration.ofMillis(700)))
                    .isInstanceOf(RateLimiterException.class)
                    .hasMessage("the rate limiter cannot ask its database")
                    .hasCauseInstanceOf(SQLException.class);
            connection.rollback();
        }
        assertThat(timeouts)
                .isNotEmpty()
                .allSatisfy(timeout -> assertThat(timeout).isBetween(1, 700));

        timeouts.clear();
        limiter.acquire(TIER, LONG).unanswered();

        assertThat(timeouts).containsOnly(10_000);
    }

    /** Notes how long a connection waits for a row, in milliseconds, when it asks for one. */
    private DataSource watching(List<Integer> timeouts) {
        InvocationHandler handler =
                (self, method, values) -> {
                    var connection = (Connection) method.invoke(dataSource(), values);
                    return proxy(
                            Connection.class,
                            (itself, called, arguments) -> {
                                if (called.getName().equals("prepareStatement")
                                        && arguments[0].toString().endsWith("for update")) {
                                    timeouts.add(lockTimeout(connection));
                                }
                                return called.invoke(connection, arguments);
                            });
                };
        return proxy(DataSource.class, handler);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private int lockTimeout(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(queryForLockTimeout())) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private DataSource failingWhen(BooleanSupplier failing) {
        return proxy(
                DataSource.class,
                (self, method, values) -> {
                    if (failing.getAsBoolean()) {
                        throw new SQLException("away");
                    }
                    return method.invoke(dataSource(), values);
                });
    }

    @Test
    void saysThatItsDatabaseIsAwayWhenItMayNotWaitForIt() throws Exception {
        var limiter = limiter(Duration.ofMinutes(1));
        limiter.acquire(TIER, LONG).answered(new RateStatus(200, 60, 0, 60));
        execute("drop table discogs_request_event");

        assertThatThrownBy(() -> limiter.acquire(TIER, Duration.ofMillis(50)))
                .isInstanceOf(RateLimiterException.class)
                .hasMessage("the rate limiter cannot ask its database")
                .hasCauseInstanceOf(SQLException.class);
    }

    @Test
    void refusesANameThatItCannotKeep() {
        var limiter = limiter();

        assertThatThrownBy(() -> limiter.setBudget("x".repeat(101)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("budget: has 101 characters; at most 100 are allowed");
    }

    private static RateLimiter.Permit acquire(RateLimiter limiter) {
        try {
            return limiter.acquire(TIER, LONG);
        } catch (TimeoutException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long threadsThatPause() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .filter(frame -> frame.getMethodName().equals("awaitPermit"))
                .count();
    }

    @Test
    void saysThatItsDatabaseFails() throws Exception {
        var limiter = limiter();
        limiter.acquire(TIER, LONG).unanswered();
        execute("drop table discogs_budget");

        assertThatThrownBy(() -> limiter.acquire(TIER, LONG))
                .isInstanceOf(RateLimiterException.class)
                .hasMessage("the rate limiter cannot ask its database")
                .hasCauseInstanceOf(SQLException.class);
    }

    private static RateStatus ofOne(int used) {
        return new RateStatus(200, 1, used, 1 - used);
    }
}
