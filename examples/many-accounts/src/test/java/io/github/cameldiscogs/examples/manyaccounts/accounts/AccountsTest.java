/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.cameldiscogs.examples.manyaccounts.local.LocalDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Which accounts are due, whoever asks, and whatever becomes of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class AccountsTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final int MANY = 1_000;

    private LocalDatabase database;
    private JdbcClient jdbc;

    @BeforeAll
    void open() throws IOException {
        database = LocalDatabase.start();
        var dataSource = new DriverManagerDataSource(database.url());
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("sql/schema.sql")), dataSource);
        jdbc = JdbcClient.create(dataSource);
    }

    @AfterAll
    void close() throws IOException {
        database.close();
    }

    @BeforeEach
    void forgetAll() {
        jdbc.sql("TRUNCATE account CASCADE").update();
    }

    @Test
    void anAccountIsToldOnceAndAgainWhenItsIntervalIsOver() {
        var accounts = accounts(LONG, LONG, MANY);
        accounts.add("a", null);

        assertThat(accounts.claim()).containsExactly("a");
        assertThat(accounts.claim()).isEmpty();
        accounts.finish(accounts.begin("a"), 0);
        assertThat(accounts.claim()).isEmpty();

        jdbc.sql("UPDATE account SET due = now()").update();
        assertThat(accounts.claim()).containsExactly("a");
    }

    @Test
    void whereAReadingGaveAllThatItMayThereIsMore() {
        var accounts = accounts(LONG, LONG, MANY);
        accounts.add("a", null);

        accounts.finish(accounts.begin("a"), MANY);

        assertThat(accounts.claim()).containsExactly("a");
    }

    @Test
    void anAccountThatNoReaderHasHadIsDueAgain() {
        var accounts = accounts(LONG, Duration.ofMillis(50), MANY);
        accounts.add("a", null);

        assertThat(accounts.claim()).containsExactly("a");

        await().untilAsserted(() -> assertThat(accounts.claim()).containsExactly("a"));
    }

    @Test
    void whatWasReadMeanwhileIsNotReadOnceMore() {
        var accounts = accounts(LONG, LONG, MANY);
        accounts.add("a", null);
        accounts.finish(accounts.begin("a"), 0);

        assertThat(accounts.begin("a")).isNull();
        assertThat(accounts.begin("unknown")).isNull();
    }

    @Test
    void whoHasLostTheAccountSaysNothingAnyMore() {
        var accounts = accounts(LONG, LONG, MANY);
        accounts.add("a", null);
        var lost = accounts.begin("a");
        var held = accounts.begin("a");

        accounts.stop(lost, "revoked", 401);
        accounts.finish(lost, 0);
        accounts.postpone(lost, "an outage");

        assertThat(jdbc.sql("SELECT count(*) FROM stopped_account").query(Long.class).single())
                .isZero();
        assertThat(accounts.begin("a")).isNotNull();
        accounts.finish(held, 0);
        assertThat(accounts.begin("a")).isNotNull();
    }

    @Test
    void nothingIsToldByWhoHasLostTheAccountOrIsLate() {
        var accounts = accounts(LONG, LONG, MANY);
        accounts.add("a", null);
        var lost = accounts.begin("a");
        var held = accounts.begin("a");

        accounts.requireHeld(held);
        assertThatThrownBy(() -> accounts.requireHeld(lost)).isInstanceOf(LostLeaseException.class);
        jdbc.sql("UPDATE account SET leased_until = now()").update();
        assertThatThrownBy(() -> accounts.requireHeld(held)).isInstanceOf(LostLeaseException.class);
    }

    @Test
    void whoSignsInWhileTheirCollectionIsReadIsReadAgain() {
        var accounts = accounts(LONG, LONG, MANY);
        accounts.add("a", null);
        var lease = accounts.begin("a");

        accounts.add("a", "b");
        accounts.finish(lease, 0);

        assertThat(accounts.begin("a").username()).isEqualTo("b");
    }

    @Test
    void aStoppedAccountIsToldNobodyUntilItSignsInAgain() {
        var accounts = accounts(LONG, LONG, MANY);
        accounts.add("a", null);

        accounts.stop(accounts.begin("a"), "revoked", 401);

        assertThat(accounts.begin("a")).isNull();
        assertThat(accounts.claim()).isEmpty();
        accounts.add("a", null);
        assertThat(accounts.claim()).containsExactly("a");
    }

    @Test
    void noMoreAreUnderWayThanIsSaid() {
        var accounts = accounts(LONG, LONG, 3);
        IntStream.range(0, 10).forEach(number -> accounts.add("account-" + number, null));

        assertThat(accounts.claim()).hasSize(3);
        assertThat(accounts.claim()).isEmpty();
    }

    @Test
    void schedulersAtTheSameTimeTellEachAccountOnce() throws Exception {
        var accounts = accounts(LONG, LONG, MANY);
        IntStream.range(0, 200).forEach(number -> accounts.add("account-" + number, null));

        var told = new ArrayList<String>();
        var schedulers = Executors.newFixedThreadPool(4);
        try {
            var claims = Collections.nCopies(4, (Callable<List<String>>) accounts::claim);
            for (var claim : schedulers.invokeAll(claims)) {
                told.addAll(claim.get(1, TimeUnit.MINUTES));
            }
        } finally {
            schedulers.shutdownNow();
        }
        told.addAll(accounts.claim());

        assertThat(told).hasSize(200).doesNotHaveDuplicates();
    }

    private Accounts accounts(Duration interval, Duration waiting, int mostUnderWay) {
        return new Accounts(
                jdbc, new Pace(interval, waiting, LONG, mostUnderWay, MANY, LONG, LONG));
    }
}
