/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.karaf;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that Maven has resolved for the tests. */
final class ClassPath {

    private ClassPath() {}

    /** Jars whose names match one of these expressions. */
    static List<Path> jars(String... names) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(
                        jar ->
                                Stream.of(names)
                                        .anyMatch(
                                                name ->
                                                        jar.getFileName()
                                                                .toString()
                                                                .matches(name + "\\.jar")))
                .toList();
    }
}
