/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.support;

import io.github.cameldiscogs.internal.operation.DiscogsOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What the reference of the API says of an operation, written down apart from the table. */
public record ReferenceLine(
        String uriName, String method, String path, List<String> query, List<String> body) {

    private static final List<ReferenceLine> ALL = read();

    public static ReferenceLine of(DiscogsOperation operation) {
        return ALL.stream()
                .filter(line -> line.uriName.equals(operation.uriName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reference for " + operation.uriName()));
    }

    private static List<ReferenceLine> read() {
        try (var file = DiscogsOperation.class.getResourceAsStream("reference.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(ReferenceLine::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceLine parse(String line) {
        var columns = line.split("\\|", -1);
        return new ReferenceLine(
                columns[0], columns[1], columns[2], names(columns[3]), names(columns[4]));
    }

    private static List<String> names(String column) {
        return Stream.of(column.split(",")).filter(name -> !name.isEmpty()).toList();
    }
}
