/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.tls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

/** The program of each JDK and JRE that makes keys and certificates; the JDK has no API for it. */
final class Keytool {

    /** The folder of the file protects it: nobody else may look there, and it is gone at once. */
    private static final String PASSWORD = "passing";

    private final Path program;

    /**
     * @param program where it is
     */
    Keytool(Path program) {
        this.program = program;
    }

    /** That of the JVM that runs. */
    static Keytool ofThisJvm() {
        return new Keytool(Path.of(System.getProperty("java.home"), "bin", "keytool"));
    }

    /**
     * Makes a key and a certificate that is signed with it.
     *
     * @param options of the command genkeypair, but for those that name the file
     * @return with an entry, whose password is that of {@link #password}
     * @throws IOException if the program is missing or fails
     */
    KeyStore newKey(List<String> options) throws IOException {
        var folder = Files.createTempDirectory("discogs-sandbox");
        var file = folder.resolve("keys.p12");
        try {
            run(file, options);
            return read(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    static char[] password() {
        return PASSWORD.toCharArray();
    }

    private void run(Path file, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(program.toString(), "-genkeypair"));
        command.addAll(options);
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", PASSWORD));
        // It is over before the second compiler has made it any faster
        command.add("-J-XX:TieredStopAtLevel=1");
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            var words = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IOException(new String(words, Charset.defaultCharset()).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while keytool ran");
        } finally {
            process.destroy();
        }
    }

    private static KeyStore read(Path file) throws IOException {
        try {
            return KeyStore.getInstance(file.toFile(), password());
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot read what keytool has written", e);
        }
    }
}
