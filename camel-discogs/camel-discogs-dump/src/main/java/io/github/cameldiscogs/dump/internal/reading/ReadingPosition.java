/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/**
 * How many records of a dump are done, in a file beside it. A position of another content of the
 * file does not count.
 */
public final class ReadingPosition {

    private static final String DUMP = "dump";
    private static final String RECORDS = "records";

    private final Path path;
    private final String fingerprint;

    public ReadingPosition(DumpFile file) throws IOException {
        this.path = besides(file.path(), ".position");
        this.fingerprint = file.fingerprint();
    }

    private static Path besides(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** How many records are done; 0 for a file that is new. */
    public long load() throws IOException {
        if (!Files.exists(path)) {
            return 0;
        }
        var kept = new Properties();
        try (InputStream in = Files.newInputStream(path)) {
            kept.load(in);
        }
        return fingerprint.equals(kept.getProperty(DUMP))
                ? Long.parseLong(kept.getProperty(RECORDS, "0"))
                : 0;
    }

    /**
     * Keeps the position. Whenever the process or machine dies, there is the old one or the new.
     */
    public void save(long records) throws IOException {
        var written = besides(path, ".new");
        var text = "%s=%s%n%s=%d%n".formatted(DUMP, fingerprint, RECORDS, records);
        try (var file =
                FileChannel.open(
                        written,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(written, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
