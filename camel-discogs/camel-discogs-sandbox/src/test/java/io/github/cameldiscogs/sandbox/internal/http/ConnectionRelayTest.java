/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionRelayTest {

    /** So many of the ports that a system gives repeat one of them almost certainly. */
    private static final int RELAYS = 1_500;

    private static final InetSocketAddress SERVER =
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void listensOnAFreePortThatNoRelayHasHad() throws IOException {
        var ports = new HashSet<Integer>();

        for (int relay = 0; relay < RELAYS; relay++) {
            ports.add(portOfRelay(0));
        }

        assertThat(ports).hasSize(RELAYS);
    }

    @Test
    void listensOnTheGivenPortAgain() throws IOException {
        int port = portOfRelay(0);

        assertThat(portOfRelay(port)).isEqualTo(port);
    }

    private int portOfRelay(int port) throws IOException {
        try (var relay = new ConnectionRelay(port, SERVER, threads)) {
            return relay.port();
        }
    }
}
