/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.auth.JdbcTokenStore;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.time.Clock;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the application, with Discogs or with a stand-in for it. */
public final class OAuthWeb {

    private static final Logger LOG = LoggerFactory.getLogger(OAuthWeb.class);

    private OAuthWeb() {}

    public static void main(String[] arguments) throws Exception {
        if (setting("DISCOGS_CONSUMER_KEY", "").isEmpty()) {
            runWithSandbox();
        } else {
            run(withDiscogs());
        }
    }

    private static void runWithSandbox() throws Exception {
        var publicUrl = publicUrl();
        if (!publicUrl.isLoopback()) {
            throw new IllegalArgumentException(
                    "DISCOGS_CONSUMER_KEY is not set, and PUBLIC_URL is: with the stand-in for"
                            + " Discogs anybody can be anybody, so it is for this machine only");
        }
        LOG.info("DISCOGS_CONSUMER_KEY is not set: users and records are made up, by a stand-in");
        try (var sandbox =
                DiscogsSandbox.builder()
                        .account(SandboxAccount.named("needle_drop").withCollectionSize(40))
                        .account(SandboxAccount.named("dusty_fingers").withCollectionSize(3))
                        .start()) {
            for (var name : new String[] {DiscogsSandbox.USERNAME, "needle_drop"}) {
                sandbox.collection(name).createFolder("To listen to");
                sandbox.collection(name).createFolder("For sale");
            }
            run(
                    new Settings(
                            port(),
                            publicUrl,
                            sandbox.apiUrl(),
                            sandbox.websiteUrl(),
                            DiscogsSandbox.CONSUMER_KEY,
                            DiscogsSandbox.CONSUMER_SECRET,
                            new InMemoryTokenStore(),
                            null,
                            Clock.systemUTC()));
        }
    }

    private static Settings withDiscogs() {
        var database = new JdbcDataSource();
        database.setURL(setting("DATABASE_URL", "jdbc:h2:file:./oauth-web-tokens"));
        var store = new JdbcTokenStore(database);
        store.setEncryptionKey(System.getenv("TOKEN_ENCRYPTION_KEY"));
        store.setOlderEncryptionKey(System.getenv("TOKEN_OLDER_ENCRYPTION_KEY"));
        return new Settings(
                port(),
                publicUrl(),
                "https://api.discogs.com",
                "https://www.discogs.com",
                setting("DISCOGS_CONSUMER_KEY", null),
                setting("DISCOGS_CONSUMER_SECRET", null),
                store,
                null,
                Clock.systemUTC());
    }

    private static void run(Settings settings) throws Exception {
        try (var application = new Application(settings)) {
            application.start();
            LOG.info("Open {} in a browser; stop with Ctrl+C", settings.publicUrl().origin());
            application.awaitStop();
        }
    }

    private static int port() {
        return Integer.parseInt(setting("PORT", "8080"));
    }

    private static PublicUrl publicUrl() {
        return new PublicUrl(setting("PUBLIC_URL", "http://localhost:" + port()));
    }

    private static String setting(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
