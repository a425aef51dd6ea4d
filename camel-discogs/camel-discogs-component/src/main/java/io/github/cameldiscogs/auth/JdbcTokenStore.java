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
 * made when they are missing, by the script {@code token-store.sql} beside this class.
 *
 * <p>With an encryption key, what is secret is encrypted, and what is not encrypted is not
 * believed. To change the key, set the new one as {@code encryptionKey} and the one before as
 * {@code olderEncryptionKey} in every JVM, call {@link #reencrypt}, and drop the older key. To go
 * from a store in clear to an encrypted one, stop all JVMs, start one with {@code encryptionKey},
 * call {@link #reencrypt} once, and start the others with the key: until then accounts that are
 * kept in clear are refused, and users who are about to authorize have to start again.
 *
 * <p>A row that cannot be read fails with a {@link TokenStoreException} that names its account and
 * table, and hinders no other account. It is gone when the account is removed or saved again.
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

    /** Camel sets this when it makes the bean, and then keeps the keys out of its log. */
    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
        SensitiveKeywords.add(camelContext, Stream.of("encryptionKey", "olderEncryptionKey"));
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return camelContext;
    }

    /** Where the tables are, or are to be. */
    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The key for AES, Base64 of 16, 24 or 32 bytes. Without it tokens are stored in clear. */
    public void setEncryptionKey(@Nullable String encryptionKey) {
        this.encryptionKey = encryptionKey;
    }

    /** The key that was used before, which opens what is not written anew yet. */
    public void setOlderEncryptionKey(@Nullable String olderEncryptionKey) {
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
        long now = clock.millis();
        long expiresAt = now + REQUEST_TOKEN_LIFE.toMillis();
        var place = TokenPlace.ofRequestToken(name, expiresAt);
        var secret = cipher.encrypt(TokenLines.join(place, token.secret()), place);
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
            // Another has inserted the account meanwhile
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

    /** False when there is such an account. */
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
        // Sorted here, because databases sort by their own rules
        return accounts.stream().sorted().toList();
    }

    /**
     * Writes anew what was written with the older key, or in clear, so that it opens with {@code
     * encryptionKey}. Accounts that change meanwhile are left as they are then. Here alone what is
     * in clear is believed, whoever has written it: call this when you trust the table, not at each
     * start.
     *
     * @return how many accounts were written anew
     * @throws TokenStoreException when some cannot be read, after all others were written anew; it
     *     names the first ten, and has an exception for each among those that it suppresses
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

    /** Shows nothing of keys and tokens. */
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
     * @param token empty where somebody else has written none
     */
    private record KeptAccessToken(String token) {

        @Override
        public String toString() {
            return "KeptAccessToken[xxxxxx]";
        }
    }
}
