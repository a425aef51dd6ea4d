/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Says the same bytes to whoever connects and asks, and closes the connection. */
final class SpeakingServer {

    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final int THREADS = 4;

    private final ServerSocket listener;
    private volatile byte[] answer = {};

    SpeakingServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        for (int i = 0; i < THREADS; i++) {
            var thread = new Thread(this::talk, "speaking-server");
            thread.setDaemon(true);
            thread.start();
        }
    }

    String origin() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    void says(byte[] bytes) {
        answer = bytes;
    }

    private void talk() {
        while (true) {
            try (var socket = listener.accept()) {
                answer(socket);
            } catch (IOException e) {
                // The client had enough
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        readHead(new BufferedInputStream(socket.getInputStream()));
        socket.getOutputStream().write(answer);
        socket.shutdownOutput();
    }

    /** No request that is made here has a content. */
    private static void readHead(InputStream request) throws IOException {
        int matched = 0;
        while (matched < END_OF_HEAD.length()) {
            int read = request.read();
            if (read < 0) {
                return;
            }
            matched = read == END_OF_HEAD.charAt(matched) ? matched + 1 : read == '\r' ? 1 : 0;
        }
    }
}
