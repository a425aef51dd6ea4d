/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static io.github.cameldiscogs.jdbc.Database.update;

import io.github.cameldiscogs.jdbc.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps tokens in a database, H2 or PostgreSQL, which several JVMs may share. Its two tables are
 * made when they are missing, by the script {@code token-store.sql} beside this class.
 *
 * <p>With an encryption key, what is secret is encrypted. To change the key, set the new one as
 * {@code encryptionKey} and the one before as {@code olderEncryptionKey} in every JVM, call {@link
 * #reencrypt}, and drop the older key.
 */
public final class JdbcTokenStore extends ServiceSupport implements TokenStore, CamelContextAware {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTokenStore.class);
    private static final String SCRIPT = "token-store.sql";
    private static final String UNIQUE_VIOLATION = "23505";

    private CamelContext camelContext;
    private DataSource dataSource;
    private String encryptionKey;
    private String olderEncryptionKey;
    private Clock clock = Clock.systemUTC();
    private RevocationListener revocationListener = RevocationListener.NONE;
    private Database database;
    private TokenCipher cipher;

    public JdbcTokenStore() {}

    public JdbcTokenStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Camel sets this when it makes the bean, and then keeps the keys out of its log. */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
        SensitiveKeywords.add(camelContext, Stream.of("encryptionKey", "olderEncryptionKey"));
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    /** Where the tables are, or are to be. */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The key for AES, Base64 of 16, 24 or 32 bytes. Without it tokens are stored in clear. */
    public void setEncryptionKey(String encryptionKey) {
        this.encryptionKey = encryptionKey;
    }

    /** The key that was used before, which opens what is not written anew yet. */
    public void setOlderEncryptionKey(String olderEncryptionKey) {
        this.olderEncryptionKey = olderEncryptionKey;
    }

    /** Tells when request tokens expire; all JVMs on one database should agree on the time. */
    public void setClock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Sets who hears of revoked accounts. */
    public void setRevocationListener(RevocationListener listener) {
        this.revocationListener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Reads the keys and makes the tables. Called by the component, and by the first use.
     *
     * @throws IllegalArgumentException when a property is missing or wrong
     */
    @Override
    protected void doStart() {
        database = new Database(dataSource);
        cipher = new TokenCipher(encryptionKey, olderEncryptionKey);
        makeTables();
        if (cipher.isClear()) {
            LOG.warn(
                    "The tokens of Discogs accounts are stored in clear: the token store has no"
                            + " encryptionKey");
        }
    }

    private void makeTables() {
        try {
            database.makeTables(JdbcTokenStore.class, SCRIPT);
        } catch (SQLException e) {
            throw new TokenStoreException("the token store cannot make its tables", e);
        }
    }

    @Override
    public void saveRequestToken(RequestToken token) {
        start();
        var name = TokenCipher.fingerprint(token.token());
        var secret = cipher.encrypt(token.secret(), requestTokenPlace(name));
        long now = clock.millis();
        inDatabase(
                "save a request token",
                connection -> {
                    // Kept for a while after they expired, so that a late user is told what went
                    // wrong
                    update(
                            connection,
                            "delete from discogs_request_token where expires_at < ?",
                            now - REQUEST_TOKEN_LIFE.toMillis());
                    return update(
                            connection,
                            "insert into discogs_request_token (fingerprint, secret, expires_at)"
                                    + " values (?, ?, ?)",
                            name,
                            secret,
                            now + REQUEST_TOKEN_LIFE.toMillis());
                });
    }

    @Override
    public Optional<TakenRequestToken> takeRequestToken(String token) {
        start();
        var name = TokenCipher.fingerprint(token);
        return inDatabase("take a request token", connection -> take(connection, name))
                .map(
                        kept ->
                                new TakenRequestToken(
                                        cipher.decrypt(kept.secret, requestTokenPlace(name)),
                                        clock.millis() > kept.expiresAt));
    }

    /** Whoever deletes the row has it: the database lets one do that. */
    private static Optional<KeptRequestToken> take(Connection connection, String name)
            throws SQLException {
        KeptRequestToken kept;
        try (var query =
                connection.prepareStatement(
                        "select secret, expires_at from discogs_request_token"
                                + " where fingerprint = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                kept = new KeptRequestToken(rows.getString(1), rows.getLong(2));
            }
        }
        int deleted =
                update(connection, "delete from discogs_request_token where fingerprint = ?", name);
        return deleted == 1 ? Optional.of(kept) : Optional.empty();
    }

    @Override
    public void saveAccessToken(String account, AccessToken token) {
        start();
        var kept = cipher.encrypt(token.token() + '\n' + token.secret(), accountPlace(account));
        if (!replace(account, kept) && !insert(account, kept)) {
            // Another has inserted the account meanwhile
            replace(account, kept);
        }
    }

    private boolean replace(String account, String kept) {
        return inDatabase(
                        "replace an access token",
                        connection ->
                                update(
                                        connection,
                                        "update discogs_access_token set token = ?"
                                                + " where account = ?",
                                        kept,
                                        account))
                > 0;
    }

    /** False when there is such an account. */
    private boolean insert(String account, String kept) {
        try {
            inDatabase(
                    "insert an access token",
                    connection ->
                            update(
                                    connection,
                                    "insert into discogs_access_token (account, token)"
                                            + " values (?, ?)",
                                    account,
                                    kept));
            return true;
        } catch (TokenStoreException e) {
            if (e.getCause() instanceof SQLException cause
                    && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<AccessToken> accessToken(String account) {
        start();
        return kept(account).map(kept -> read(account, kept));
    }

    private Optional<String> kept(String account) {
        return inDatabase(
                "read an access token",
                connection -> {
                    try (var query =
                            connection.prepareStatement(
                                    "select token from discogs_access_token where account = ?")) {
                        query.setString(1, account);
                        try (var rows = query.executeQuery()) {
                            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                        }
                    }
                });
    }

    private AccessToken read(String account, String kept) {
        var parts = cipher.decrypt(kept, accountPlace(account)).split("\n", 2);
        return new AccessToken(parts[0], parts[1]);
    }

    @Override
    public boolean removeAccount(String account) {
        start();
        return inDatabase(
                        "remove an account",
                        connection ->
                                update(
                                        connection,
                                        "delete from discogs_access_token where account = ?",
                                        account))
                > 0;
    }

    @Override
    public List<String> accounts() {
        start();
        var accounts =
                inDatabase(
                        "list accounts",
                        connection -> {
                            var names = new ArrayList<String>();
                            try (var query =
                                            connection.prepareStatement(
                                                    "select account from discogs_access_token");
                                    var rows = query.executeQuery()) {
                                while (rows.next()) {
                                    names.add(rows.getString(1));
                                }
                            }
                            return names;
                        });
        // Sorted here, because databases sort by their own rules
        return accounts.stream().sorted().toList();
    }

    /**
     * Writes anew what was written with the older key, or in clear, so that it opens with {@code
     * encryptionKey}. Accounts that change meanwhile are left as they are then.
     *
     * @return how many accounts were written anew
     */
    public int reencrypt() {
        int changed = 0;
        for (var account : accounts()) {
            var kept = kept(account).filter(old -> !cipher.isCurrent(old));
            changed += kept.map(old -> reencrypt(account, old)).orElse(0);
        }
        return changed;
    }

    private int reencrypt(String account, String old) {
        var place = accountPlace(account);
        var renewed = cipher.encrypt(cipher.decrypt(old, place), place);
        return inDatabase(
                "encrypt an access token anew",
                connection ->
                        update(
                                connection,
                                "update discogs_access_token set token = ?"
                                        + " where account = ? and token = ?",
                                renewed,
                                account,
                                old));
    }

    @Override
    public void revoked(String account) {
        revocationListener.revoked(account);
    }

    private static String requestTokenPlace(String name) {
        return "request token " + name;
    }

    private static String accountPlace(String account) {
        return "account " + account;
    }

    private <T> T inDatabase(String task, Database.Work<T> work) {
        try {
            return database.transact(work);
        } catch (SQLException e) {
            throw new TokenStoreException("the token store cannot " + task, e);
        }
    }

    /** Shows nothing of keys and tokens. */
    @Override
    public String toString() {
        return "JdbcTokenStore";
    }

    private record KeptRequestToken(String secret, long expiresAt) {

        @Override
        public String toString() {
            return "KeptRequestToken[xxxxxx]";
        }
    }
}
