/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class HttpListenerTest {

    private static final int LISTENERS = 2_000;

    @Test
    void listensOnAFreePortThatNoListenerHasHad() throws IOException {
        var ports = new HashSet<Integer>();

        for (int listener = 0; listener < LISTENERS; listener++) {
            ports.add(portOfListener(0));
        }

        assertThat(ports).hasSize(LISTENERS);
    }

    @Test
    void listensOnTheGivenPortAgain() throws IOException {
        int port = portOfListener(0);

        assertThat(portOfListener(port)).isEqualTo(port);
    }

    private static int portOfListener(int port) throws IOException {
        try (var listener = new HttpListener(InetAddress.getLoopbackAddress(), null)) {
            return listener.listen(port);
        }
    }
}
