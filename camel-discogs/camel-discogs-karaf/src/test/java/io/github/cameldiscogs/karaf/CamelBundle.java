/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.karaf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * A bundle that embeds jars as they are and exports their packages, with an activator and routes of
 * its own.
 */
final class CamelBundle {

    private static final String FOLDER = "lib/";

    private CamelBundle() {}

    /**
     * Writes the bundle.
     *
     * @param classes folder of the activator and the routes
     * @param jars what is embedded
     */
    static void write(Path bundle, Path classes, List<Path> jars) throws IOException {
        try (var out =
                new JarOutputStream(Files.newOutputStream(bundle), manifest(classes, jars))) {
            for (var jar : jars) {
                add(out, FOLDER + jar.getFileName(), jar);
            }
            try (var files = Files.walk(classes)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    add(out, classes.relativize(file).toString(), file);
                }
            }
        }
    }

    private static void add(JarOutputStream out, String name, Path file) throws IOException {
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, out);
        out.closeEntry();
    }

    private static Manifest manifest(Path classes, List<Path> jars) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", "camel-all");
        attributes.putValue("Bundle-Version", "1.0.0");
        attributes.putValue("Bundle-Activator", RoutesActivator.class.getName());
        attributes.putValue(
                "Bundle-ClassPath",
                jars.stream()
                        .map(jar -> FOLDER + jar.getFileName())
                        .collect(Collectors.joining(",", ".,", "")));
        attributes.putValue("Export-Package", exports(jars));
        attributes.putValue("DynamicImport-Package", "*");
        return manifest;
    }

    private static String exports(List<Path> jars) throws IOException {
        var versions = new TreeMap<String, String>();
        for (var jar : jars) {
            try (var file = new JarFile(jar.toFile())) {
                var version = version(jar);
                file.stream()
                        .map(ZipEntry::getName)
                        .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF"))
                        .filter(name -> name.contains("/"))
                        .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                        .forEach(name -> versions.put(name, version));
            }
        }
        return versions.entrySet().stream()
                .map(entry -> entry.getKey() + ";version=\"" + entry.getValue() + "\"")
                .collect(Collectors.joining(","));
    }

    private static String version(Path jar) {
        return jar.getFileName().toString().replaceAll(".*-(\\d+(\\.\\d+)*).*\\.jar", "$1");
    }
}
