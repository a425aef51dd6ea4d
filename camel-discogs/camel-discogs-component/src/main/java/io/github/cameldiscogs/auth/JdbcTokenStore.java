/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.auth;

import static io.github.cameldiscogs.internal.jdbc.Database.update;

import io.github.cameldiscogs.internal.jdbc.Database;
import io.github.cameldiscogs.internal.secret.SensitiveKeywords;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps tokens in a database, H2 or PostgreSQL, which several JVMs may share. Its two tables are
 * created if missing, by the script {@code token-store.sql} beside this class.
 *
 * <p>With an encryption key, secrets are encrypted, and clear text is rejected. To change the key,
 * set the new one as {@code encryptionKey} and the previous one as {@code olderEncryptionKey} in
 * every JVM, call {@link #reencrypt}, and remove the older key. To encrypt a store that is in clear
 * text, stop all JVMs, start one with {@code encryptionKey}, call {@link #reencrypt} once, and
 * start the others with the key: until then accounts in clear text are rejected, and users who are
 * authorizing have to start again.
 *
 * <p>An unreadable row fails with a {@link TokenStoreException} that names its account and table,
 * and does not affect other accounts. It is replaced or deleted when the account is saved again or
 * removed.
 */
public final class JdbcTokenStore extends ServiceSupport implements TokenStore, CamelContextAware {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcTokenStore.class);
    private static final String SCRIPT = "token-store.sql";

    private static final int ACCOUNTS_NAMED = 10;

    private @Nullable CamelContext camelContext;
    private @Nullable DataSource dataSource;
    private @Nullable String encryptionKey;
    private @Nullable String olderEncryptionKey;
    private Clock clock = Clock.systemUTC();
    private RevocationListener revocationListener = RevocationListener.NONE;
    private Database database;
    private TokenCipher cipher;

    public JdbcTokenStore() {}

    public JdbcTokenStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Set by Camel when it creates the bean; Camel then masks the keys in its log. */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
        SensitiveKeywords.add(camelContext, Stream.of("encryptionKey", "olderEncryptionKey"));
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return camelContext;
    }

    /** The database of the tables. */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The AES key, as Base64 of 16, 24 or 32 bytes. Without it tokens are stored in clear text. */
    public void setEncryptionKey(@Nullable String encryptionKey) {
        this.encryptionKey = encryptionKey;
    }

    /** The previous key, which decrypts rows that are not yet re-encrypted. */
    public void setOlderEncryptionKey(@Nullable String olderEncryptionKey) {
        this.olderEncryptionKey = olderEncryptionKey;
    }

    /**
     * Determines when request tokens expire; all JVMs on one database should have the same time.
     */
    public void setClock(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** Sets the listener for revoked accounts. */
    public void setRevocationListener(RevocationListener listener) {
        this.revocationListener = Objects.requireNonNull(listener, "listener");
    }

    /**
     * Reads the keys and creates the tables. Called by the component, or on first use.
     *
     * @throws IllegalArgumentException if a property is missing or invalid
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
        long now = clock.millis();
        long expiresAt = now + REQUEST_TOKEN_LIFE.toMillis();
        var place = TokenPlace.ofRequestToken(name, expiresAt);
        var secret = cipher.encrypt(TokenLines.join(place, token.secret()), place);
        inDatabase(
                "save a request token",
                connection -> {
                    // Kept for a while after expiry, so that a late user gets the right message
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
                            expiresAt);
                });
    }

    @Override
    public Optional<TakenRequestToken> takeRequestToken(String token) {
        start();
        var name = TokenCipher.fingerprint(token);
        return inDatabase("take a request token", connection -> take(connection, name))
                .map(this::read);
    }

    private TakenRequestToken read(KeptRequestToken kept) {
        var place = TokenPlace.ofRequestToken(kept.name, kept.expiresAt);
        var secret = TokenLines.split(place, cipher.decrypt(kept.secret, place), 1).get(0);
        return new TakenRequestToken(secret, clock.millis() > kept.expiresAt);
    }

    /** The DELETE decides: only one caller sees one row deleted. */
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
                kept = new KeptRequestToken(name, rows.getString(1), rows.getLong(2));
            }
        }
        int deleted =
                update(connection, "delete from discogs_request_token where fingerprint = ?", name);
        return deleted == 1 ? Optional.of(kept) : Optional.empty();
    }

    @Override
    public void saveAccessToken(String account, AccessToken token) {
        start();
        var place = TokenPlace.ofAccount(account);
        var kept = cipher.encrypt(TokenLines.join(place, token.token(), token.secret()), place);
        if (!replace(account, kept) && !insert(account, kept)) {
            // Another JVM has inserted the account in between
            replace(account, kept);
        }
    }

    private boolean replace(String account, String kept) {
        return inDatabase(
                        "replace " + TokenPlace.ofAccount(account),
                        connection ->
                                update(
                                        connection,
                                        "update discogs_access_token set token = ?"
                                                + " where account = ?",
                                        kept,
                                        account))
                > 0;
    }

    /** False if the account exists. */
    private boolean insert(String account, String kept) {
        try {
            database.transact(
                    connection ->
                            update(
                                    connection,
                                    "insert into discogs_access_token (account, token)"
                                            + " values (?, ?)",
                                    account,
                                    kept));
            return true;
        } catch (SQLException e) {
            if (Database.isUniqueViolation(e)) {
                return false;
            }
            throw failure("insert " + TokenPlace.ofAccount(account), e);
        }
    }

    @Override
    public Optional<AccessToken> accessToken(String account) {
        start();
        var place = TokenPlace.ofAccount(account);
        return kept(account).map(kept -> accessToken(place, cipher.decrypt(kept.token, place)));
    }

    private static AccessToken accessToken(TokenPlace place, String text) {
        var lines = TokenLines.split(place, text, 2);
        return new AccessToken(lines.get(0), lines.get(1));
    }

    private Optional<KeptAccessToken> kept(String account) {
        return inDatabase(
                "read " + TokenPlace.ofAccount(account),
                connection -> {
                    try (var query =
                            connection.prepareStatement(
                                    "select token from discogs_access_token where account = ?")) {
                        query.setString(1, account);
                        try (var rows = query.executeQuery()) {
                            return rows.next()
                                    ? Optional.of(
                                            new KeptAccessToken(
                                                    Objects.toString(rows.getString(1), "")))
                                    : Optional.empty();
                        }
                    }
                });
    }

    @Override
    public boolean removeAccount(String account) {
        start();
        return inDatabase(
                        "remove " + TokenPlace.ofAccount(account),
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
        // Sorted here, because databases have collations of their own
        return accounts.stream().sorted().toList();
    }

    /**
     * Re-encrypts with {@code encryptionKey} what was written with the older key or in clear text.
     * Accounts that change during this keep their new value. Only this method accepts clear text,
     * whoever wrote it: call it when you trust the table, not at each start.
     *
     * @return the number of accounts re-encrypted
     * @throws TokenStoreException if some rows are unreadable, after all others were re-encrypted;
     *     it names the first ten, and its suppressed exceptions have one for each
     */
    public int reencrypt() {
        int changed = 0;
        var unreadable = new ArrayList<TokenStoreException>();
        for (var account : accounts()) {
            var kept = kept(account);
            if (kept.isPresent()) {
                changed += reencrypt(account, kept.get().token, unreadable);
            }
        }
        if (!unreadable.isEmpty()) {
            throw unreadable(changed, unreadable);
        }
        return changed;
    }

    private int reencrypt(String account, String old, List<TokenStoreException> unreadable) {
        var place = TokenPlace.ofAccount(account);
        String text;
        try {
            text = cipher.decryptOrTakeClear(old, place);
            accessToken(place, text);
        } catch (TokenStoreException e) {
            unreadable.add(e);
            return 0;
        }
        return cipher.isCurrent(old) ? 0 : replace(account, old, cipher.encrypt(text, place));
    }

    private int replace(String account, String old, String renewed) {
        return inDatabase(
                "encrypt %s anew".formatted(TokenPlace.ofAccount(account)),
                connection ->
                        update(
                                connection,
                                "update discogs_access_token set token = ?"
                                        + " where account = ? and token = ?",
                                renewed,
                                account,
                                old));
    }

    private static TokenStoreException unreadable(int changed, List<TokenStoreException> causes) {
        var first =
                causes.stream()
                        .limit(ACCOUNTS_NAMED)
                        .map(Throwable::getMessage)
                        .collect(Collectors.joining("; "));
        var all =
                new TokenStoreException(
                        "%d accounts were written anew, %d cannot be read: %s"
                                .formatted(changed, causes.size(), first));
        causes.forEach(all::addSuppressed);
        return all;
    }

    @Override
    public void revoked(String account) {
        revocationListener.revoked(account);
    }

    private <T> T inDatabase(String task, Database.Work<T> work) {
        try {
            return database.transact(work);
        } catch (SQLException e) {
            throw failure(task, e);
        }
    }

    private static TokenStoreException failure(String task, SQLException cause) {
        var message = "the token store cannot " + task;
        if (Database.showsValues(cause)) {
            return new TokenStoreException(
                    "%s (SQL state %s)".formatted(message, cause.getSQLState()));
        }
        return new TokenStoreException(message, cause);
    }

    /** Shows no keys and tokens. */
    @Override
    public String toString() {
        return "JdbcTokenStore";
    }

    private record KeptRequestToken(String name, String secret, long expiresAt) {

        @Override
        public String toString() {
            return "KeptRequestToken[xxxxxx]";
        }
    }

    /**
     * @param token empty for a row that another program wrote without one
     */
    private record KeptAccessToken(String token) {

        @Override
        public String toString() {
            return "KeptAccessToken[xxxxxx]";
        }
    }
}
