/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import io.github.cameldiscogs.sandbox.SandboxDumps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The dumps in a folder, with the names that Discogs gives them.
 *
 * @param folder where they are
 */
record DumpFiles(Path folder) {

    /** Makes dumps of a made-up database, unless they are there. The checksums are written last. */
    static DumpFiles made(Path folder, LocalDate day, long records) throws IOException {
        Files.createDirectories(folder);
        var checksums = "discogs_%s_CHECKSUM.txt".formatted(day.toString().replace("-", ""));
        if (Files.notExists(folder.resolve(checksums))) {
            new SandboxDumps(1).writeAll(folder, day, records);
        }
        return new DumpFiles(folder);
    }

    /** The newest of a kind: the names have the day. */
    Optional<Path> newest(Kind kind) throws IOException {
        var name = "discogs_[0-9]{8}_" + kind.title() + "\\.xml\\.gz";
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .max(Comparator.comparing(Path::getFileName));
        }
    }
}
