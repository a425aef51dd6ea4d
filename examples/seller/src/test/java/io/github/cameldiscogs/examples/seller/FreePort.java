/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import java.io.IOException;
import java.net.ServerSocket;

/** For a server that has to be where it was, or that another process opens. */
final class FreePort {

    private FreePort() {}

    static int any() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
