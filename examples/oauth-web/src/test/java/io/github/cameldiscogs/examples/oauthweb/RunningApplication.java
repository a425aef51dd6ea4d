/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;

/** The application with a stand-in for Discogs, where two collectors have accounts. */
final class RunningApplication implements AutoCloseable {

    static final String ANN = DiscogsSandbox.USERNAME;
    static final String BEN = "needle_drop";
    static final String HOSTILE_FOLDER = "<script>alert('x')</script> & \"co\"";

    /** Stands still, unless the application has another. */
    final ManualClock clock = new ManualClock();

    final InMemoryTokenStore tokenStore = new InMemoryTokenStore(clock);
    final FailingTokenStore failingStore = new FailingTokenStore(tokenStore);
    final DiscogsSandbox sandbox;
    final String url;
    final Application application;

    RunningApplication() {
        this(null);
    }

    /**
     * @param publicUrl the origin that browsers know; null when they come directly
     */
    RunningApplication(String publicUrl) {
        this(publicUrl, RateLimit.none(), null);
    }

    /**
     * @param publicUrl the origin that browsers know; null when they come directly
     * @param otherClock null for the one that stands still
     */
    RunningApplication(String publicUrl, RateLimit rateLimit, Clock otherClock) {
        var time = otherClock == null ? clock : otherClock;
        sandbox =
                DiscogsSandbox.builder()
                        .rateLimit(rateLimit)
                        .clock(time)
                        .account(SandboxAccount.named(BEN).withCollectionSize(3))
                        .start();
        sandbox.collection(ANN).createFolder("For sale");
        sandbox.collection(BEN).createFolder(HOSTILE_FOLDER);
        int port = freePort();
        url = "http://localhost:" + port;
        application =
                new Application(
                        new Settings(
                                port,
                                new PublicUrl(publicUrl == null ? url : publicUrl),
                                sandbox.apiUrl(),
                                sandbox.websiteUrl(),
                                DiscogsSandbox.CONSUMER_KEY,
                                DiscogsSandbox.CONSUMER_SECRET,
                                failingStore,
                                null,
                                time));
        application.start();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        application.close();
        sandbox.close();
    }
}
