/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process that dies at any moment loses no record, and begins not at the first one again. */
class KilledReadingTest {

    private static final int RECORDS = 400_000;
    private static final int KILLS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Pattern POSITION = Pattern.compile("records=([0-9]+)");

    @TempDir Path folder;

    /** Writes the number of each record into a file, at once; those of a batch together. */
    public static void main(String[] arguments) throws Exception {
        var isDone = new CountDownLatch(1);
        try (var out =
                        Files.newOutputStream(
                                Path.of(arguments[1]),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.APPEND);
                var context = new DefaultCamelContext()) {
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("discogs-dump:releases?resume=true&parallel=2&file="
                                            + arguments[0]
                                            + arguments[2])
                                    .process(
                                            exchange -> {
                                                out.write(lines(exchange));
                                                if (exchange.getProperty(
                                                        Exchange.BATCH_COMPLETE, Boolean.class)) {
                                                    isDone.countDown();
                                                }
                                            });
                        }
                    });
            context.start();
            isDone.await();
        }
    }

    private static byte[] lines(Exchange exchange) {
        var records =
                exchange.getIn().getBody() instanceof List<?> batch ? batch : List.of(exchange);
        return records.stream()
                .map(record -> ((Exchange) record).getIn().getHeader("CamelDiscogsDumpId") + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&batchSize=5000"})
    void losesNothing(String options) throws Exception {
        var dump = Dumps.writeText(folder.resolve("releases.xml.gz"), Dumps.releases(RECORDS));
        var told = folder.resolve("told.txt");

        for (int kill = 0; kill < KILLS; kill++) {
            var before = position();
            var process = start(dump, told, options);
            await().atMost(PATIENCE).until(() -> position() > before || !process.isAlive());
            process.destroyForcibly().waitFor();
        }
        if (position() < RECORDS) {
            assertThat(start(dump, told, options).waitFor()).isZero();
        }

        var seen = new BitSet();
        int firsts = 0;
        for (var line : Files.readAllLines(told)) {
            var id = Integer.parseInt(line);
            firsts += id == 1 ? 1 : 0;
            seen.set(id);
        }
        assertThat(seen.cardinality()).isEqualTo(RECORDS);
        assertThat(firsts).isEqualTo(1);
        assertThat(position()).isEqualTo(RECORDS);
    }

    private long position() throws IOException {
        var file = folder.resolve("releases.xml.gz.position");
        if (!Files.exists(file)) {
            return 0;
        }
        var position = POSITION.matcher(Files.readString(file));
        return position.find() ? Long.parseLong(position.group(1)) : 0;
    }

    private Process start(Path dump, Path told, String options) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledReadingTest.class.getName(),
                        dump.toString(),
                        told.toString(),
                        options)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
    }
}
