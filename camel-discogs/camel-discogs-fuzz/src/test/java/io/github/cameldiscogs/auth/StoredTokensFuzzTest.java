/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static io.github.cameldiscogs.internal.jdbc.Database.update;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;

/** Rows of the token store, its own and those that somebody else has written. */
class StoredTokensFuzzTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OLDER_KEY = Base64.getEncoder().encodeToString(new byte[16]);
    private static final String ACCOUNT = "an account";
    private static final String REQUEST_TOKEN = "a request token";
    private static final String SECRET = "Wq7hLrVz0cKp5Xns";
    private static final String[] PIECES = {"aes-gcm:", "clear:", ":", "\n", SECRET, "66687aad:"};

    private static Kept inClear;
    private static Kept encrypted;

    @BeforeAll
    static void makeDatabases() throws SQLException {
        inClear = new Kept("clear");
        encrypted = new Kept("encrypted");
        encrypted.store.setEncryptionKey(KEY);
        encrypted.store.setOlderEncryptionKey(OLDER_KEY);
        // What is loaded at the first use takes long
        for (var kept : List.of(inClear, encrypted)) {
            checkOwn(kept.store, REQUEST_TOKEN, SECRET);
        }
    }

    @FuzzTest
    void areReadOrRefusedByName(FuzzedDataProvider data) throws SQLException {
        var kept = data.consumeBoolean() ? inClear : encrypted;
        kept.store.removeAccount(ACCOUNT);
        if (data.consumeBoolean()) {
            checkForeign(kept, row(data), data.consumeLong());
        } else {
            checkOwn(kept.store, data.consumeString(50), data.consumeString(50));
        }
    }

    private static String row(FuzzedDataProvider data) {
        var row = new StringBuilder();
        for (int left = data.consumeInt(0, 6); left > 0; left--) {
            row.append(
                    switch (data.consumeInt(0, 2)) {
                        case 0 -> data.pickValue(PIECES);
                        case 1 -> data.consumeString(60);
                        default -> Base64.getEncoder().encodeToString(data.consumeBytes(60));
                    });
        }
        return row.toString();
    }

    private static void checkForeign(Kept kept, String row, long expiresAt) throws SQLException {
        kept.put(row, expiresAt);
        try {
            kept.store.accessToken(ACCOUNT).ifPresent(StoredTokensFuzzTest::checkComplete);
            assertThat(kept).as("believed").isSameAs(inClear);
        } catch (TokenStoreException e) {
            assertThat(e).hasMessageContaining(ACCOUNT);
            checkShowsNothing(e);
        }
        try {
            assertThat(kept.store.takeRequestToken(REQUEST_TOKEN)).isPresent();
            assertThat(kept).as("believed").isSameAs(inClear);
        } catch (TokenStoreException e) {
            checkShowsNothing(e);
        }
        try {
            kept.store.reencrypt();
        } catch (TokenStoreException e) {
            checkShowsNothing(e);
        }
    }

    private static void checkShowsNothing(Throwable failure) {
        for (var shown = failure; shown != null; shown = shown.getCause()) {
            assertThat(shown.toString()).doesNotContain(SECRET);
        }
    }

    private static void checkComplete(AccessToken token) {
        assertThat(token.token()).isNotEmpty();
        assertThat(token.secret()).isNotEmpty();
    }

    /** What it takes, it gives back. */
    private static void checkOwn(JdbcTokenStore store, String token, String secret) {
        var access = new AccessToken(token, secret);
        try {
            store.saveAccessToken(ACCOUNT, access);
        } catch (TokenStoreException e) {
            return;
        }
        assertThat(store.accessToken(ACCOUNT)).contains(access);
        store.takeRequestToken(token);
        store.saveRequestToken(new RequestToken(token, secret, "https://www.discogs.com"));
        assertThat(store.takeRequestToken(access.token()))
                .get()
                .extracting(TokenStore.TakenRequestToken::secret)
                .isEqualTo(access.secret());
    }

    /** A store, and a way round it. */
    private static final class Kept {

        private final JdbcTokenStore store;
        private final Connection connection;

        private Kept(String name) throws SQLException {
            var database = new JdbcDataSource();
            database.setURL("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(name));
            connection = database.getConnection();
            store = new JdbcTokenStore(database);
        }

        private void put(String row, long expiresAt) throws SQLException {
            store.start();
            update(connection, "merge into discogs_access_token values (?, ?)", ACCOUNT, row);
            update(
                    connection,
                    "merge into discogs_request_token values (?, ?, ?)",
                    TokenCipher.fingerprint(REQUEST_TOKEN),
                    row,
                    expiresAt);
        }
    }
}
