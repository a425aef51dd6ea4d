/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.catalogue.Catalogue;
import io.github.cameldiscogs.sandbox.internal.catalogue.Links;
import io.github.cameldiscogs.sandbox.internal.dump.DumpWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;

/** Writes dumps of the made-up database, as Discogs publishes its own every month, of any size. */
public final class SandboxDumps {

    private static final List<String> KINDS = List.of("artists", "labels", "masters", "releases");

    private final DumpWriter writer;

    /**
     * @param seed that of the sandbox whose database it is
     */
    public SandboxDumps(long seed) {
        var links = new Links("https://api.discogs.com", "https://www.discogs.com");
        this.writer = new DumpWriter(new Catalogue(seed, links));
    }

    /**
     * Writes a dump, compressed with gzip. The same seed, kind and number make the same file.
     *
     * @param kind artists, labels, masters or releases
     * @param records how many
     */
    public void write(Path file, String kind, long records) throws IOException {
        writer.write(file, kind, records);
    }

    /**
     * Writes the four dumps of a day and the file with their checksums, named as Discogs names
     * them.
     *
     * @param records how many are in each
     */
    public void writeAll(Path folder, LocalDate day, long records) throws IOException {
        var start = "discogs_" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "_";
        var checksums = new StringBuilder();
        for (var kind : KINDS) {
            var file = folder.resolve(start + kind + ".xml.gz");
            write(file, kind, records);
            checksums.append("%s *%s\n".formatted(checksum(file), file.getFileName()));
        }
        Files.writeString(folder.resolve(start + "CHECKSUM.txt"), checksums);
    }

    private static String checksum(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Files.copy(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
