/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.oauthweb;

import io.github.cameldiscogs.auth.InMemoryTokenStore;
import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import io.github.cameldiscogs.sandbox.RateLimit;
import io.github.cameldiscogs.sandbox.SandboxAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** The application with a stand-in for Discogs, where two collectors have accounts. */
final class RunningApplication implements AutoCloseable {

    static final String ANN = DiscogsSandbox.USERNAME;
    static final String BEN = "needle_drop";
    static final String HOSTILE_FOLDER = "<script>alert('x')</script> & \"co\"";

    final ManualClock clock = new ManualClock();
    final InMemoryTokenStore tokenStore = new InMemoryTokenStore(clock);
    final DiscogsSandbox sandbox;
    final String url;
    private final Application application;

    RunningApplication() {
        this(null);
    }

    /**
     * @param publicUrl the origin that browsers know; null when they come directly
     */
    RunningApplication(String publicUrl) {
        sandbox =
                DiscogsSandbox.builder()
                        .rateLimit(RateLimit.none())
                        .clock(clock)
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
                                publicUrl == null ? url : publicUrl,
                                sandbox.apiUrl(),
                                sandbox.websiteUrl(),
                                DiscogsSandbox.CONSUMER_KEY,
                                DiscogsSandbox.CONSUMER_SECRET,
                                tokenStore,
                                clock));
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
