/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthcli;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.DiscogsConstants;
import io.github.cameldiscogs.auth.JdbcTokenStore;
import io.github.cameldiscogs.auth.RequestToken;
import io.github.cameldiscogs.auth.TokenStoreException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.model.Identity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Lets somebody authorize an application without a web page of its own (out of band): prints where
 * to go, asks for the code that Discogs shows there, keeps the token, and prints whose it is.
 */
public final class OAuthCli {

    private final Map<String, String> environment;
    private final BufferedReader in;
    private final PrintStream out;

    private OAuthCli(Map<String, String> environment, BufferedReader in, PrintStream out) {
        this.environment = environment;
        this.in = in;
        this.out = out;
    }

    /** Exits with status 1 when there is no token at the end. */
    public static void main(String[] arguments) {
        var in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        try {
            new OAuthCli(System.getenv(), in, System.out).run();
        } catch (CamelExecutionException e) {
            fail(e.getCause());
        } catch (Exception e) {
            fail(e);
        }
    }

    private static void fail(Throwable failure) {
        boolean expected =
                failure instanceof DiscogsException
                        || failure instanceof TokenStoreException
                        || failure instanceof IllegalArgumentException;
        System.err.println(expected ? failure.getMessage() : failure.toString());
        System.exit(1);
    }

    private void run() throws Exception {
        try (var context = new DefaultCamelContext()) {
            context.addComponent("discogs", discogs());
            context.start();
            authorize(context.createProducerTemplate());
        }
    }

    private void authorize(ProducerTemplate template) throws IOException {
        var requestToken = template.requestBody("discogs:authorizeUrl", null, RequestToken.class);
        out.println("Open this page in a browser, sign in and allow the application:");
        out.println();
        out.println("  " + requestToken.authorizationUrl());
        out.println();
        out.print("Then type the code that the page shows: ");
        out.flush();

        var finished =
                template.request(
                        "discogs:accessToken",
                        exchange -> {
                            var message = exchange.getMessage();
                            message.setHeader(DiscogsConstants.REQUEST_TOKEN, requestToken.token());
                            message.setHeader(DiscogsConstants.VERIFIER, code());
                        });
        if (finished.getException() != null) {
            throw new CamelExecutionException("no token", finished, finished.getException());
        }
        var account = finished.getMessage().getHeader(DiscogsConstants.ACCOUNT, String.class);
        var identity =
                template.requestBodyAndHeader(
                        "discogs:identity",
                        null,
                        DiscogsConstants.ACCOUNT,
                        account,
                        Identity.class);
        out.println();
        out.printf("You are %s (%d at Discogs).%n", identity.username(), identity.id());
        out.printf("The token is kept as account %s in %s.%n", account, databaseUrl());
    }

    private String code() throws IOException {
        var line = in.readLine();
        if (line == null || line.isBlank()) {
            throw new IllegalArgumentException("There is no code, so there is no token.");
        }
        return line.strip();
    }

    private DiscogsComponent discogs() {
        var discogs = new DiscogsComponent();
        var configuration = discogs.getConfiguration();
        configuration.setApiUrl(setting("DISCOGS_API_URL", "https://api.discogs.com"));
        configuration.setWebsiteUrl(setting("DISCOGS_WEBSITE_URL", "https://www.discogs.com"));
        configuration.setConsumerKey(required("DISCOGS_CONSUMER_KEY"));
        configuration.setConsumerSecret(required("DISCOGS_CONSUMER_SECRET"));
        configuration.setUserAgent("OAuthCli/0.1 +https://github.com/camel-discogs/camel-discogs");
        configuration.setTokenStore(tokenStore());
        return discogs;
    }

    private JdbcTokenStore tokenStore() {
        var database = new JdbcDataSource();
        database.setURL(databaseUrl());
        var store = new JdbcTokenStore(database);
        store.setEncryptionKey(required("TOKEN_ENCRYPTION_KEY"));
        return store;
    }

    private String databaseUrl() {
        return setting("DATABASE_URL", "jdbc:h2:file:./discogs-tokens");
    }

    private String required(String name) {
        var value = setting(name, null);
        if (value == null) {
            throw new IllegalArgumentException(
                    """
                    %s is not set. This program needs
                      DISCOGS_CONSUMER_KEY, DISCOGS_CONSUMER_SECRET  of an application made at discogs.com/settings/developers
                      TOKEN_ENCRYPTION_KEY                           made by: openssl rand -base64 32"""
                            .formatted(name));
        }
        return value;
    }

    private String setting(String name, String otherwise) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
