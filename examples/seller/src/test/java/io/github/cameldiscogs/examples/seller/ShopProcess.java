/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller;

import io.github.cameldiscogs.sandbox.DiscogsSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The shop as sellers start it: a process of its own, with its broker and its database. */
final class ShopProcess implements AutoCloseable {

    private final Process process;
    private final Path output;
    private final int port;

    private ShopProcess(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** With a Discogs of the test, hurried, and in a folder that stays from start to start. */
    static ShopProcess start(DiscogsSandbox sandbox, Path folder) throws IOException {
        return start(
                folder,
                Map.of(
                        "DISCOGS_API_URL", sandbox.apiUrl(),
                        "DISCOGS_USER_TOKEN", DiscogsSandbox.USER_TOKEN,
                        "SHOP_FOLDER", folder.toString(),
                        "ORDERS_DELAY", "50",
                        "WAITING_PERIOD", "50",
                        "RETRY_FIRST", "50",
                        "RETRY_LONGEST", "400",
                        "RETRY_DOUBTFUL", "100"));
    }

    static ShopProcess startWithoutCredentials(Path folder) throws IOException {
        return start(folder, Map.of());
    }

    private static ShopProcess start(Path folder, Map<String, String> environment)
            throws IOException {
        int port = FreePort.any();
        var output = Files.createTempFile(folder, "shop-", ".log");
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx256m",
                                // Most of a short run is the start of Java, which its second
                                // compiler only slows down
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Seller.class.getName())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(DATABASE|BROKER|DISCOGS|SHOP)(_.*)?"));
        builder.environment().putAll(environment);
        builder.environment().put("PAGE_PORT", String.valueOf(port));
        return new ShopProcess(builder.start(), output, port);
    }

    WebClient page() {
        return WebClient.at(port);
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        end();
    }

    /** As Ctrl-C does. */
    void stop() throws InterruptedException {
        process.destroy();
        end();
    }

    private void end() throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("Still running:\n" + output());
        }
    }

    /** What the process has said until now. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
