/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Recorded answers: the answer of {@code GET /labels/1/releases} is in the file {@code
 * labels/1/releases.json} of a folder.
 */
public final class Recordings {

    private final Path folder;

    /**
     * @throws IllegalArgumentException if there is no such folder
     */
    public Recordings(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder of recordings at " + folder);
        }
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The recorded bytes for a path, unchanged. */
    public Optional<byte[]> find(String rawPath) {
        var relative = PercentEncoding.decode(rawPath.substring(1));
        if (relative.isEmpty() || relative.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        var file = folder.resolve(relative + ".json").normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the recording " + file, e);
        }
    }
}
