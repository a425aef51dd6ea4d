/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.dump.internal.reading.DumpFile;
import io.github.cameldiscogs.dump.internal.reading.DumpReading;
import io.github.cameldiscogs.dump.internal.xml.DumpKind;
import io.github.cameldiscogs.dump.internal.xml.RecordParser;
import io.github.cameldiscogs.model.OutputType;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dump of any size is read in little memory. */
class MemoryTest {

    private static final int RECORDS = 100_000;

    @TempDir static Path folder;

    /** Reads the file that is named, in a process of its own. */
    public static void main(String[] arguments) throws IOException {
        var executor = Executors.newFixedThreadPool(2);
        var kind = DumpKind.RELEASES;
        long read = 0;
        try (var source =
                new DumpReading(2, Boolean.parseBoolean(arguments[1]), executor)
                        .read(
                                new DumpFile(Path.of(arguments[0]), kind),
                                null,
                                new RecordParser(kind, OutputType.Model),
                                0)) {
            while (source.next() != null) {
                read++;
            }
        } finally {
            executor.shutdown();
        }
        System.exit(read == RECORDS ? 0 : 1);
    }

    /** Ten times as large as the memory. */
    private static Path dump() throws IOException {
        var file = folder.resolve("large.xml.gz");
        if (Files.notExists(file)) {
            var notes = "<notes>" + "Recorded at night. ".repeat(150) + "</notes>";
            try (var out =
                    new OutputStreamWriter(
                            new GZIPOutputStream(Files.newOutputStream(file)),
                            StandardCharsets.UTF_8)) {
                out.write("<releases>\n");
                for (int id = 1; id <= RECORDS; id++) {
                    out.write("<release id=\"" + id + "\">" + notes + "</release>\n");
                }
                out.write("</releases>");
            }
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void isNotFilledByALargeFile(boolean ordered) throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx28m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MemoryTest.class.getName(),
                                dump().toString(),
                                Boolean.toString(ordered))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output.txt").toFile())
                        .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("output.txt")))
                    .isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
