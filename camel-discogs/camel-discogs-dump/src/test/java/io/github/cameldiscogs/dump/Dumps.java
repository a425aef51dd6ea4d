/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import io.github.cameldiscogs.dump.internal.reading.DumpFile;
import io.github.cameldiscogs.dump.internal.reading.DumpReading;
import io.github.cameldiscogs.dump.internal.xml.DumpKind;
import io.github.cameldiscogs.dump.internal.xml.RecordParser;
import io.github.cameldiscogs.model.OutputType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;

/** Small dumps for tests. */
public final class Dumps {

    private Dumps() {}

    /** A dump with these records in it, and what is wrong with them. */
    public static Path write(Path file, String kind, String... records) {
        return writeText(file, document(kind, records));
    }

    public static String document(String kind, String... records) {
        return "<%1$s>\n%2$s\n</%1$s>\n".formatted(kind, String.join("\n", records));
    }

    /** Compressed if the name says so. */
    public static Path writeText(Path file, String text) {
        try (var raw = Files.newOutputStream(file);
                var out = file.toString().endsWith(".gz") ? new GZIPOutputStream(raw) : raw) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    public static String releases(long count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(id -> "<release id=\"" + id + "\"><title>R" + id + "</title></release>")
                .collect(Collectors.joining("\n", "<releases>\n", "\n</releases>"));
    }

    /** All records, or what stands for them. */
    public static List<Object> read(Path file, String kind) {
        var parsed = DumpKind.of(kind);
        var items = new ArrayList<Object>();
        try (var source =
                new DumpReading(1, true, null)
                        .read(
                                new DumpFile(file, parsed),
                                null,
                                new RecordParser(parsed, OutputType.Model),
                                0)) {
            for (var record = source.next(); record != null; record = source.next()) {
                items.add(record.item());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return items;
    }
}
