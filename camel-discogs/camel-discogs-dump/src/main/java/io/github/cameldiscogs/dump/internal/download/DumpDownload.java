/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.download;

import io.github.cameldiscogs.dump.internal.xml.DumpKind;
import io.github.cameldiscogs.dump.records.DumpFileException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the dump of a month into a folder. What is there is not asked for again: a whole file not
 * at all, and a part of one only from where it ends.
 */
public final class DumpDownload {

    private static final Logger LOG = LoggerFactory.getLogger(DumpDownload.class);

    private static final int MOST_TRIES_WITHOUT_PROGRESS = 5;
    private static final int LARGEST_CHECKSUM_FILE = 64 * 1024;
    private static final int BUFFER = 256 * 1024;

    /** A connection from which nothing has come for so long brings nothing more. */
    private static final Duration STALLED = Duration.ofMinutes(2);

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final DumpServer server;
    private final PoliteClient client;
    private final Path folder;

    public DumpDownload(DumpServer server, PoliteClient client, Path folder) {
        this.server = server;
        this.client = client;
        this.folder = folder;
    }

    /** The file, which is whole and as it was published. */
    public Path fetch(YearMonth month, DumpKind kind) throws IOException {
        var name = DumpServer.fileName(month, kind);
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return file;
        }
        Files.createDirectories(folder);
        var part = folder.resolve(name + ".part");
        try (var out =
                FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            requireAlone(out, name);
            var checksum = checksum(month, name);
            receive(month, name, out);
            out.force(true);
            requireUnchanged(checksum, part, name);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    /** The lock ends with the channel, or with the process. */
    private static void requireAlone(FileChannel out, String name) throws IOException {
        try {
            if (out.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // Somebody in this process
        }
        throw new DumpFileException("Somebody else is downloading " + name);
    }

    private static void requireUnchanged(String checksum, Path part, String name)
            throws IOException {
        if (!checksum.equals(sha256(part))) {
            Files.delete(part);
            throw new DumpFileException(
                    "The checksum of %s is not the one that was published; its download begins anew"
                            .formatted(name));
        }
    }

    private String checksum(YearMonth month, String name) throws IOException {
        var response = ask(month, DumpServer.checksumName(month), 0);
        try (var body = response.body();
                var guard = new StallGuard(body, STALLED)) {
            var bytes = body.readNBytes(LARGEST_CHECKSUM_FILE);
            guard.received(bytes.length);
            var text = new String(bytes, StandardCharsets.UTF_8);
            var line =
                    Pattern.compile(
                                    "(?m)^([0-9a-fA-F]{64})\\s+\\*?"
                                            + Pattern.quote(name)
                                            + "\\s*$")
                            .matcher(text);
            if (!line.find()) {
                throw new DumpFileException("No checksum was published for " + name);
            }
            return line.group(1).toLowerCase(Locale.ROOT);
        }
    }

    private void receive(YearMonth month, String name, FileChannel out) throws IOException {
        int tries = 0;
        while (true) {
            var before = out.size();
            try {
                receiveFrom(before, month, name, out);
                return;
            } catch (DumpFileException e) {
                throw e;
            } catch (IOException e) {
                client.requireGoingOn();
                tries = out.size() > before ? 1 : tries + 1;
                if (tries == MOST_TRIES_WITHOUT_PROGRESS) {
                    throw e;
                }
                LOG.warn("{} broke off after {} bytes, and goes on there", name, out.size());
            }
        }
    }

    private void receiveFrom(long before, YearMonth month, String name, FileChannel out)
            throws IOException {
        var response = ask(month, name, before);
        try (var body = response.body()) {
            if (response.statusCode() == RANGE_NOT_SATISFIABLE) {
                // All of it is there, or something else: the checksum tells
                return;
            }
            var isContinued = response.statusCode() == PARTIAL && startsAt(before, response);
            var expected = response.headers().firstValueAsLong("Content-Length").orElse(-1);
            var received = write(body, out, isContinued ? before : 0);
            if (expected >= 0 && received < expected) {
                throw new IOException(name + " broke off");
            }
        }
    }

    private static boolean startsAt(long position, HttpResponse<?> response) throws IOException {
        var range = response.headers().firstValue("Content-Range").orElse("");
        if (!range.startsWith("bytes " + position + "-")) {
            throw new DumpFileException(
                    "The server gives another part of the file than it was asked for");
        }
        return true;
    }

    private long write(InputStream body, FileChannel out, long from) throws IOException {
        out.truncate(from).position(from);
        var buffer = new byte[BUFFER];
        long received = 0;
        try (var guard = new StallGuard(body, STALLED)) {
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                client.requireGoingOn();
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                received += read;
                guard.received(received);
            }
        }
        return received;
    }

    /** An answer with a body that is wanted, or that there is none left. */
    private HttpResponse<InputStream> ask(YearMonth month, String name, long from)
            throws IOException {
        for (int tries = 1; ; tries++) {
            var response = client.get(server.uri(month, name), from);
            var status = response.statusCode();
            if (status == OK
                    || from > 0 && (status == PARTIAL || status == RANGE_NOT_SATISFIABLE)) {
                return response;
            }
            response.body().close();
            var isTemporary = status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
            if (!isTemporary || tries == MOST_TRIES_WITHOUT_PROGRESS) {
                throw new DumpFileException(
                        "The server of the dumps answers %d for %s".formatted(status, name));
            }
            client.pauseAsAsked(response);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            var buffer = new byte[BUFFER];
            while (in.read(buffer) >= 0) {
                // The digest takes what is read
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
