/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.DiscogsComponent;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.main.Main;

/** The web application: Camel, its web server and the routes. */
final class Application implements AutoCloseable {

    private final Main main = new Main();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Application(Settings settings) {
        main.configure().withName("oauth-web");
        main.configure().httpServer().withEnabled(true).withPort(settings.port());
        main.bind("discogs", discogs(settings));
        main.configure().addRoutesBuilder(new WebRoutes(settings));
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
        configuration.setUserAgent("OAuthWeb/0.1 +https://github.com/camel-discogs/camel-discogs");
        return discogs;
    }

    void start() {
        main.start();
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
    }

    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        main.stop();
    }
}
