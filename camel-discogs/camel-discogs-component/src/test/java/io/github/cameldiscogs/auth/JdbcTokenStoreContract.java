/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        assertRefused("clear", "is kept in clear");
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
                .hasMessageContaining("account 'bob' in discogs_access_token")
                .hasMessageContaining("belongs elsewhere");
    }

    private void assertRefused(String account, String reason) {
        assertThatThrownBy(() -> store(NEWER_KEY, KEY).accessToken(account))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("account '%s' in discogs_access_token: %s", account, reason)
                .message()
                .doesNotContain("ATTACKER");
    }

    @Test
    void believesNothingInClearWhereThereIsAKey() throws SQLException {
        store().saveAccessToken("ann", new AccessToken("t", "s"));
        store().saveRequestToken(new RequestToken("r", "s", "https://h"));
        execute("update discogs_access_token set token = 'clear:ATTACKER' || chr(10) || 'SECRET'");
        execute("update discogs_request_token set secret = 'clear:ATTACKER'");

        assertRefused("ann", "is kept in clear");
        assertThatThrownBy(() -> store().takeRequestToken("r"))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("in discogs_request_token: is kept in clear")
                .hasMessageEndingWith("the user must start again");

        store().saveAccessToken("ann", new AccessToken("t2", "s2"));
        assertThat(store().accessToken("ann")).contains(new AccessToken("t2", "s2"));
    }

    @Test
    void opensNoRequestTokenWhoseRowWasChanged() throws SQLException {
        store().saveRequestToken(new RequestToken("r", "s", "https://h"));
        execute("update discogs_request_token set expires_at = expires_at + 1");

        assertThatThrownBy(() -> store().takeRequestToken("r"))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("was changed or belongs elsewhere");
        assertThat(store().takeRequestToken("r")).isEmpty();
    }

    @Test
    void doesNotMistakeTheTokensOfOneTableForThoseOfTheOther() throws SQLException {
        store().saveAccessToken("ann", new AccessToken("t", "s"));
        store().saveRequestToken(new RequestToken("r", "s", "https://h"));
        execute(
                "update discogs_access_token set token = (select secret from discogs_request_token)");

        assertRefused("ann", "what is kept there was changed or belongs elsewhere");
    }

    /** Each is the row of one account; the account beside it is read and encrypted all the same. */
    @Test
    void letsABadRowHinderNobodyElse() throws SQLException {
        store(KEY, null).saveAccessToken("ann", new AccessToken("t1", "s1"));
        store(null, null).saveAccessToken("zoe", new AccessToken("t2", "s2"));
        execute("alter table discogs_access_token alter column token drop not null");
        execute("alter table discogs_access_token alter column token set data type text");
        var keyName =
                rows("select substring(token from 9 for 8) from discogs_access_token where account = 'ann'")
                        .strip();
        var twelveBytes = "AAAAAAAAAAAAAAAA";
        var bad =
                Arrays.asList(
                        null,
                        "",
                        "ATTACKER",
                        "clear:",
                        "clear:ATTACKER",
                        "clear:\nATTACKER",
                        "clear:ATTACKER\n",
                        "clear:ATTACKER\n1\n2",
                        "clear:\u001a\nATTACKER",
                        "clear:ATTACKER\n\u00a0\ufeff",
                        "aes-gcm:" + keyName + ':',
                        "aes-gcm:" + keyName + ':' + twelveBytes,
                        "aes-gcm:" + keyName + ":ATTACKER*",
                        "aes-gcm:" + keyName + ':' + "A".repeat(5_000_000),
                        "aes-gcm:01234567:" + twelveBytes.repeat(4),
                        "rot13:ATTACKER");
        for (int i = 0; i < bad.size(); i++) {
            insert("bad" + i, bad.get(i));
        }
        var store = store(NEWER_KEY, KEY);

        for (int i = 0; i < bad.size(); i++) {
            assertRefused("bad" + i, "");
        }
        assertThat(store.accounts()).hasSize(bad.size() + 2);
        assertThatThrownBy(store::reencrypt)
                .isInstanceOf(TokenStoreException.class)
                .hasMessageStartingWith(
                        "2 accounts were written anew, %d cannot be read: account 'bad0' in discogs_access_token: ",
                        bad.size())
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(bad.size()))
                .message()
                .doesNotContain("ATTACKER");
        assertThat(store.accessToken("ann")).contains(new AccessToken("t1", "s1"));
        assertThat(store.accessToken("zoe")).contains(new AccessToken("t2", "s2"));
        assertThat(store.removeAccount("bad0")).isTrue();
    }

    private void insert(String account, String token) throws SQLException {
        try (var connection = dataSource().getConnection();
                var statement =
                        connection.prepareStatement(
                                "insert into discogs_access_token values (?, ?)")) {
            statement.setString(1, account);
            statement.setString(2, token);
            statement.executeUpdate();
        }
    }

    @Test
    void keepsNoTokenThatWouldNotComeBack() {
        for (var token :
                List.of(
                        new AccessToken(null, "s"),
                        new AccessToken("t", ""),
                        new AccessToken("t\nt", "s"))) {
            assertThatThrownBy(() -> store().saveAccessToken("ann", token))
                    .isInstanceOf(TokenStoreException.class)
                    .hasMessageStartingWith("account 'ann' in discogs_access_token: ");
        }
        assertThat(store().accounts()).isEmpty();
    }

    /** The databases' own messages show values, and rows. */
    @Test
    void showsNothingOfWhatDoesNotFit() {
        var store = store(null, null);
        var requestToken = new RequestToken("r", "s3cr3t", "https://h");
        store.saveRequestToken(requestToken);

        assertThatThrownBy(() -> store.saveRequestToken(requestToken))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("(SQL state 23505)")
                .hasNoCause();
        assertThatThrownBy(
                        () ->
                                store.saveAccessToken(
                                        "ann", new AccessToken("t", "s3cr3t".repeat(400))))
                .isInstanceOf(TokenStoreException.class)
                .hasMessageContaining("(SQL state 22001)")
                .hasNoCause();
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
