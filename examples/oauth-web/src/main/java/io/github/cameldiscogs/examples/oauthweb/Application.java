/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.DiscogsComponent;
import io.github.cameldiscogs.DiscogsConfiguration;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.main.Main;

/** The web application: Camel, its web server and the routes. */
public final class Application implements AutoCloseable {

    /** In bytes. Without a limit strangers could fill the memory. */
    private static final long LARGEST_FORM = 16_384;

    private final Main main = new Main();
    private final WebRoutes routes;
    private final CountDownLatch stopped = new CountDownLatch(1);

    public Application(Settings settings) {
        // All that there is to know stands in the settings; the file would be that of whoever
        // starts this
        main.setDefaultPropertyPlaceholderLocation("false");
        main.configure().withName("oauth-web");
        main.configure()
                .httpServer()
                .withEnabled(true)
                .withHost(settings.host())
                .withPort(settings.port())
                .withMaxBodySize(LARGEST_FORM);
        main.bind("discogs", discogs(settings));
        routes = new WebRoutes(settings);
        main.configure().addRoutesBuilder(routes);
    }

    /** One component, and one endpoint an operation, for all users. */
    private static DiscogsComponent discogs(Settings settings) {
        var discogs = new DiscogsComponent();
        var configuration = discogs.getConfiguration();
        configuration.setApiUrl(settings.apiUrl());
        configuration.setWebsiteUrl(settings.websiteUrl());
        configuration.setConsumerKey(settings.consumerKey());
        configuration.setConsumerSecret(settings.consumerSecret());
        configuration.setTokenStore(settings.tokenStore());
        configuration.setRateLimiter(settings.rateLimiter());
        answerWhileSomebodyWaits(configuration);
        configuration.setUserAgent("OAuthWeb/0.1 +https://github.com/camel-discogs/camel-discogs");
        return discogs;
    }

    /**
     * The defaults are for routes that have time. Here a browser waits, and a thread that others
     * need. Times are in milliseconds.
     */
    private static void answerWhileSomebodyWaits(DiscogsConfiguration configuration) {
        configuration.setRateLimitTimeout(3_000);
        configuration.setMaxRetries(1);
        configuration.setRetryDelay(500);
        configuration.setConnectTimeout(5_000);
        configuration.setResponseTimeout(10_000);
    }

    public void start() {
        main.start();
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
    }

    /** How many sessions are kept. */
    int sessions() {
        return routes.sessions();
    }

    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        main.stop();
    }
}
