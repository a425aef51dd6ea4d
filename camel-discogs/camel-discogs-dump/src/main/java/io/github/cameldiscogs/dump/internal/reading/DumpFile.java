/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.reading;

import io.github.cameldiscogs.dump.internal.xml.DumpKind;
import io.github.cameldiscogs.dump.internal.xml.RecordCutter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A dump on disk, compressed or not.
 *
 * @param path where it is
 */
public record DumpFile(Path path, DumpKind kind) {

    private static final int BUFFER = 256 * 1024;

    /** Of both ends of a file, what tells it from any other. */
    private static final int END = 64 * 1024;

    private static final Pattern DATE = Pattern.compile("_([0-9]{8})_");

    /** When the dump was made, as its file name says; null if that does not. */
    public @Nullable LocalDate date() {
        var date = DATE.matcher(path.getFileName().toString());
        try {
            return date.find()
                    ? LocalDate.parse(date.group(1), DateTimeFormatter.BASIC_ISO_DATE)
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The newest dump of the kind in the same folder that is older; null if there is none. */
    public @Nullable DumpFile findEarlier() throws IOException {
        var date = date();
        if (date == null) {
            return null;
        }
        try (var files = Files.list(path.toAbsolutePath().getParent())) {
            return files.map(file -> new DumpFile(file, kind))
                    .filter(other -> other.isNamedAsPublished() && date.isAfter(other.date()))
                    .max(Comparator.comparing(DumpFile::date))
                    .orElse(null);
        }
    }

    private boolean isNamedAsPublished() {
        var end = "_" + kind.root() + ".xml.gz";
        return path.getFileName().toString().endsWith(end) && date() != null;
    }

    /** The records, from the first. */
    public RecordCutter open() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            return new RecordCutter(decompressed(in), kind);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private static InputStream decompressed(BufferedInputStream in) throws IOException {
        in.mark(2);
        var isCompressed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return isCompressed ? new GZIPInputStream(in, BUFFER) : in;
    }

    /**
     * What tells the content from any other without reading it all: its size and both of its ends.
     * The last bytes of a compressed file are a checksum of the whole.
     */
    public String fingerprint() throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(part(file, 0));
            digest.update(part(file, Math.max(0, file.size() - END)));
            return file.size() + "-" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static ByteBuffer part(FileChannel file, long from) throws IOException {
        var part = ByteBuffer.allocate((int) Math.min(END, file.size() - from));
        while (part.hasRemaining() && file.read(part, from + part.position()) >= 0) {
            // Until the part is full
        }
        return part.flip();
    }
}
