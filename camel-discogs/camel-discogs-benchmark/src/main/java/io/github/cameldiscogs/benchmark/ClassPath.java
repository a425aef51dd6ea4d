/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Makes the class path known to JVMs that are started from here. */
final class ClassPath {

    private ClassPath() {}

    /** Maven runs a program in its own JVM, whose class path is Maven's, not the program's. */
    static void announce() {
        if (ClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            System.setProperty(
                    "java.class.path",
                    Arrays.stream(loader.getURLs())
                            .map(ClassPath::file)
                            .collect(Collectors.joining(System.getProperty("path.separator"))));
        }
    }

    private static String file(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("No file: " + url, e);
        }
    }
}
