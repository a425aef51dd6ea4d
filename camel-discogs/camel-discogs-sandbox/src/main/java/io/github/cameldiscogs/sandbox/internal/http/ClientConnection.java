/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** The connection to a client, below HTTP. */
final class ClientConnection {

    private static final int UNREAD = 1024;

    private final EndPoint endPoint;

    ClientConnection(EndPoint endPoint) {
        this.endPoint = endPoint;
    }

    void close() {
        endPoint.close();
    }

    void reset() {
        var socket = endPoint;
        while (socket instanceof EndPoint.Wrapper wrapper) {
            socket = wrapper.unwrap();
        }
        try {
            // Closing with a linger time of zero sends RST
            ((SocketChannel) socket.getTransport()).setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            // The client has already closed
        }
        socket.close();
    }

    /** Runs the action once the client has closed; what it sends meanwhile is dropped. */
    void whenClosed(Runnable action) {
        endPoint.setIdleTimeout(0);
        endPoint.fillInterested(
                Callback.from(
                        () -> {
                            if (drop()) {
                                whenClosed(action);
                            } else {
                                action.run();
                            }
                        },
                        failure -> action.run()));
    }

    /** Drops what has come in; false if the client has closed. */
    private boolean drop() {
        var unread = BufferUtil.allocate(UNREAD);
        try {
            int count = endPoint.fill(unread);
            while (count > 0) {
                BufferUtil.clear(unread);
                count = endPoint.fill(unread);
            }
            return count == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
