/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * A file that the build writes.
 *
 * @param path where; folders that are not there yet are made
 */
record GeneratedFile(Path path) {

    /** An unchanged file keeps its time, so that nothing is compiled again for nothing. */
    void write(String text) throws IOException {
        if (!holds(text)) {
            replace(text);
        }
    }

    /**
     * Writes the file also where it is unchanged, but older than what it is made from. Maven
     * compiles what is compiled with the file only after one of these sources has changed.
     *
     * @param origin when that has changed last
     */
    void write(String text, FileTime origin) throws IOException {
        if (!holds(text) || Files.getLastModifiedTime(path).compareTo(origin) < 0) {
            replace(text);
        }
    }

    private boolean holds(String text) throws IOException {
        return Files.exists(path) && Files.readString(path).equals(text);
    }

    private void replace(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
