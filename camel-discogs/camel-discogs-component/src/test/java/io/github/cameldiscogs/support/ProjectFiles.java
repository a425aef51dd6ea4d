/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pages of the documentation and other files of the project, for tests of what they say. */
public final class ProjectFiles {

    /** The folder of the pages, from which their includes lead. */
    public static final Path PAGES = Path.of("src/main/docs");

    private ProjectFiles() {}

    /** The pages of the documentation. */
    public static List<Path> pages() {
        return below(PAGES).stream().filter(file -> file.toString().endsWith(".adoc")).toList();
    }

    /** All files below a folder, except those made by a build, sorted by their paths. */
    public static List<Path> below(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
