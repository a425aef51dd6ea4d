/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * Writes what Camel wants as Java fields, and what the table of operations already says: the
 * endpoint options and the header constants. The build runs it between the table and the classes
 * that have these options.
 */
public final class ParametersGenerator {

    private ParametersGenerator() {}

    /**
     * @param args the folder of generated Java sources
     */
    public static void main(String[] args) throws IOException, URISyntaxException {
        writeTo(Path.of(args[0]));
    }

    static void writeTo(Path sources) throws IOException, URISyntaxException {
        var folder = sources.resolve(Path.of("io", "github", "cameldiscogs"));
        var table = ParameterSources.ofTable();
        var compiled = whenTheTableWasCompiled();
        new GeneratedFile(folder.resolve("DiscogsParameters.java"))
                .write(table.options(), compiled);
        new GeneratedFile(folder.resolve("DiscogsParameterHeaders.java"))
                .write(table.headers(), compiled);
    }

    private static FileTime whenTheTableWasCompiled() throws IOException, URISyntaxException {
        var table = DiscogsOperation.class.getResource("DiscogsOperation.class");
        return Files.getLastModifiedTime(Path.of(table.toURI()));
    }
}
