/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens on free ports that this JVM has not had before. A client keeps the request budget of an
 * address for the life of the JVM, and would count requests to an earlier server on the same port.
 */
public final class NewPorts {

    /** Then most free ports are used up, and a port may repeat. */
    private static final int MOST_TRIES = 100;

    private static final Set<Integer> HAD = ConcurrentHashMap.newKeySet();

    private NewPorts() {}

    /**
     * A socket on a new port.
     *
     * @param opener opens a socket on any free port
     */
    public static ServerSocket listen(Opener opener) throws IOException {
        return listen(opener, MOST_TRIES);
    }

    private static ServerSocket listen(Opener opener, int tries) throws IOException {
        var listener = opener.open();
        if (HAD.add(listener.getLocalPort()) || tries == 1) {
            return listener;
        }
        // Closed only when there is another, which has another port then
        try (listener) {
            return listen(opener, tries - 1);
        }
    }

    /** Opens a socket on any free port. */
    @FunctionalInterface
    public interface Opener {
        ServerSocket open() throws IOException;
    }
}
