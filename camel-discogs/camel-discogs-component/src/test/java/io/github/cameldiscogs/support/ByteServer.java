/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.sandbox.internal.http.NewPorts;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/** A server on this machine that says to each connection what a test wants, well-formed or not. */
public final class ByteServer implements AutoCloseable {

    /** An answer to a request for the identity. */
    public static final String IDENTITY = "{\"id\": 1, \"username\": \"a\"}";

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)content-length: (\\d+)\r\n");

    private final ServerSocket listener;
    private final Conversation conversation;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    public ByteServer(Conversation conversation) throws IOException {
        this(conversation, ServerSocketFactory.getDefault());
    }

    public ByteServer(Conversation conversation, ServerSocketFactory sockets) throws IOException {
        this.conversation = conversation;
        this.listener = NewPorts.listen(() -> listener(sockets));
        start(this::accept);
    }

    private static ServerSocket listener(ServerSocketFactory sockets) throws IOException {
        var listener = sockets.createServerSocket();
        // So that little is under way before a client notices that nobody reads
        listener.setReceiveBufferSize(16_384);
        listener.bind(new InetSocketAddress("127.0.0.1", 0));
        return listener;
    }

    /** Answers every request of every connection with the same bytes. */
    public static ByteServer answering(String answer) throws IOException {
        return new ByteServer(
                peer -> {
                    while (true) {
                        peer.readRequest();
                        peer.send(answer);
                    }
                });
    }

    /** A whole answer. */
    public static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(body.length(), body);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var socket = listener.accept();
                sockets.add(socket);
                var peer = new Peer(connections.incrementAndGet(), socket);
                start(() -> talk(peer));
            } catch (IOException e) {
                // The listener was closed
            }
        }
    }

    private void talk(Peer peer) {
        try (peer.socket) {
            conversation.hold(peer);
        } catch (IOException e) {
            // The client had enough
        }
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "byte-server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return listener.getLocalPort();
    }

    public String origin() {
        return "http://127.0.0.1:" + port();
    }

    /** How many connections came in. */
    public int connections() {
        return connections.get();
    }

    /** The requests with their headers. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        closed.complete(null);
        for (var socket : sockets) {
            socket.close();
        }
    }

    /** What the server says on a connection, which is closed afterwards. */
    @FunctionalInterface
    public interface Conversation {
        void hold(Peer peer) throws IOException;
    }

    /** The client at the other end of a connection. */
    public final class Peer {

        private final int number;
        private final Socket socket;

        private Peer(int number, Socket socket) {
            this.number = number;
            this.socket = socket;
        }

        /** Which connection this is, from 1. */
        public int number() {
            return number;
        }

        /** Waits for a whole request, and gives its headers. */
        public String readRequest() throws IOException {
            var head = readHead();
            var length = CONTENT_LENGTH.matcher(head);
            if (length.find()) {
                socket.getInputStream().readNBytes(Integer.parseInt(length.group(1)));
            }
            return head;
        }

        /** Waits for the headers of a request, and leaves its content. */
        public String readHead() throws IOException {
            var head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                var read = socket.getInputStream().read();
                if (read < 0) {
                    throw new EOFException();
                }
                head.write(read);
            }
            var text = head.toString(StandardCharsets.ISO_8859_1);
            requests.add(text);
            return text;
        }

        public void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.ISO_8859_1));
        }

        public void send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Says nothing for a while. */
        public void pause(Duration pause) {
            LockSupport.parkNanos(pause.toNanos());
        }

        /** Neither says nor reads anything until the server is closed. */
        public void stall() {
            closed.join();
        }

        /** Says nothing more until the client has gone. */
        public void waitForTheEnd() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // What comes does not matter
            }
        }
    }
}
