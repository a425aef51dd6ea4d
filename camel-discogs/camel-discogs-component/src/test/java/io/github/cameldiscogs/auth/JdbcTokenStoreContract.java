/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the JDBC store does on every database. */
abstract class JdbcTokenStoreContract extends TokenStoreContract {

    private static final String KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final String NEWER_KEY = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    /** A database that is empty before each test. */
    protected abstract DataSource dataSource();

    @Override
    protected TokenStore store() {
        return store(KEY, null);
    }

    private JdbcTokenStore store(String key, String olderKey) {
        var store = new JdbcTokenStore(dataSource());
        store.setClock(clock);
        store.setEncryptionKey(key);
        store.setOlderEncryptionKey(olderKey);
        return store;
    }

    @Test
    void makesItsTablesWithManyAtOnce() throws Exception {
        int stores = 8;
        var threads = Executors.newFixedThreadPool(stores);
        try {
            var barrier = new CyclicBarrier(stores);
            var starts = new ArrayList<Future<?>>();
            for (int i = 0; i < stores; i++) {
                starts.add(
                        threads.submit(
                                () -> {
                                    barrier.await();
                                    store(KEY, null).start();
                                    return null;
                                }));
            }
            for (var start : starts) {
                start.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(store().accounts()).isEmpty();
    }

    /** Between the look for an account and its first saving another JVM may have saved it. */
    @Test
    void savesATokenWhoseAccountAnotherHasSavedMeanwhile() {
        // Those that make the tables do not count
        var transactions = new AtomicInteger(Integer.MIN_VALUE);
        Runnable another =
                () -> {
                    if (transactions.incrementAndGet() == 2) {
                        store().saveAccessToken("ann", new AccessToken("earlier", "s1"));
                    }
                };
        var store = store(KEY, null);
        store.setDataSource(beforeEachConnection(another));
        store.start();
        transactions.set(0);

        store.saveAccessToken("ann", new AccessToken("later", "s2"));

        assertThat(transactions).hasValue(3);
        assertThat(store().accessToken("ann")).contains(new AccessToken("later", "s2"));
    }

    private DataSource beforeEachConnection(Runnable event) {
        return (DataSource)
                Proxy.newProxyInstance(
                        DataSource.class.getClassLoader(),
                        new Class<?>[] {DataSource.class},
                        (self, method, values) -> {
                            if (method.getName().equals("getConnection")) {
                                event.run();
                            }
                            return method.invoke(dataSource(), values);
                        });
    }

    @Test
    void keepsNoSecretInClear() throws SQLException {
        var store = store();
        store.saveRequestToken(
                new RequestToken("plainRequestToken", "plainRequestSecret", "https://h"));
        store.saveAccessToken("ann", new AccessToken("plainToken", "plainSecret"));

        assertThat(rows("select fingerprint, secret from discogs_request_token"))
                .isNotEmpty()
                .doesNotContain("plain");
        assertThat(rows("select account, token from discogs_access_token"))
                .contains("ann")
                .doesNotContain("plain");
    }

    @Test
    void changesItsKey() throws SQLException {
        store(null, null).saveAccessToken("clear", new AccessToken("t0", "s0"));
        store(KEY, null).saveAccessToken("old", new AccessToken("t1", "s1"));
        var rotating = store(NEWER_KEY, KEY);
        rotating.saveAccessToken("new", new AccessToken("t2", "s2"));
        assertThat(rotating.accessToken("old")).contains(new AccessToken("t1", "s1"));

        assertThat(rotating.reencrypt()).isEqualTo(2);

        var rotated = store(NEWER_KEY, null);
        assertThat(rotated.accessToken("clear")).contains(new AccessToken("t0", "s0"));
        assertThat(rotated.accessToken("old")).contains(new AccessToken("t1", "s1"));
        assertThat(rotated.accessToken("new")).contains(new AccessToken("t2", "s2"));
        assertThat(rotated.reencrypt()).isZero();
        assertThat(rows("select token from discogs_access_token")).doesNotContain("clear:");
    }

    @Test
    void cannotBeGivenTheTokensOfAnother() throws SQLException {
        store().saveAccessToken("ann", new AccessToken("t", "s"));
        execute("update discogs_access_token set account = 'bob'");

        assertThatThrownBy(() -> store().accessToken("bob"))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("account bob")
                .hasMessageContaining("belongs elsewhere");
    }

    private String rows(String query) throws SQLException {
        var text = new StringBuilder();
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    text.append(rows.getString(i)).append('\n');
                }
            }
        }
        return text.toString();
    }

    protected void execute(String sql) throws SQLException {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
