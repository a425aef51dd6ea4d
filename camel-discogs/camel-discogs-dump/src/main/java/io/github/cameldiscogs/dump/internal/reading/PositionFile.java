/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file beside the dump. */
public record PositionFile(Path path) implements PositionText {

    public static PositionFile of(DumpFile dump) {
        return new PositionFile(besides(dump.path(), ".position"));
    }

    private static Path besides(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    @Override
    public @Nullable String load() throws IOException {
        return Files.exists(path) ? Files.readString(path) : null;
    }

    /** Whenever the process or machine dies, there is the old text or the new. */
    @Override
    public void save(String text) throws IOException {
        var written = besides(path, ".new");
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
