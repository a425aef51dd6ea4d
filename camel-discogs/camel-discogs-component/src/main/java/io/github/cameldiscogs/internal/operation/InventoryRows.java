/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.internal.text.NearestName;
import io.github.cameldiscogs.internal.text.QuotedValue;
import io.github.cameldiscogs.request.DiscogsWrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a message body as the CSV file of an inventory upload. */
public final class InventoryRows {

    private final DiscogsOperation operation;
    private final List<Parameter> columns;
    private final CamelValues camel;

    /**
     * @param camel reads values of other types
     * @throws IllegalArgumentException if the operation has no upload
     */
    public InventoryRows(DiscogsOperation operation, CamelValues camel) {
        if (!(operation.body() instanceof BodyShape.Upload upload)) {
            throw new IllegalArgumentException(operation.uriName() + " uploads nothing");
        }
        this.operation = operation;
        this.columns = upload.columns();
        this.camel = camel;
    }

    /**
     * Writes a file with the columns that any row has, under Discogs's names.
     *
     * @param rows each a Map or JSON object with the names of the API or in lowerCamelCase, or a
     *     request record; nulls are not written
     * @throws DiscogsRequestException naming the invalid row, counted from 1
     */
    public byte[] write(Iterable<?> rows) {
        var cells = new ArrayList<FieldValues>();
        for (var row : rows) {
            cells.add(cells(cells.size() + 1, row));
        }
        if (cells.isEmpty()) {
            throw new DiscogsRequestException(
                    operation.uriName(), "the body is a list without rows");
        }
        var used =
                columns.stream()
                        .filter(column -> cells.stream().anyMatch(row -> row.has(column)))
                        .toList();
        return csv(used, cells).getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(List<Parameter> columns, List<FieldValues> rows) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            csv.printRecord(columns.stream().map(Parameter::wireName).toList());
            for (var row : rows) {
                csv.printRecord(columns.stream().map(column -> cell(row.value(column))).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private FieldValues cells(int number, Object row) {
        var cells = new FieldValues(camel);
        fields(number, CamelValues.unwrapped(row))
                .forEach(
                        (key, value) -> {
                            if (CamelValues.unwrapped(value) != null) {
                                give(cells, number, String.valueOf(key), value);
                            }
                        });
        for (var column : columns) {
            if (column.required() && !cells.has(column)) {
                throw refused(number, "has no " + column.wireName());
            }
        }
        if (cells.isEmpty()) {
            // An empty line could be read as the end of the file, or be skipped
            throw refused(number, "has no values");
        }
        return cells;
    }

    private void give(FieldValues cells, int number, String name, Object value) {
        try {
            cells.give(column(number, name), name, value);
        } catch (IllegalArgumentException e) {
            throw refused(number, e.getMessage());
        }
    }

    private Map<?, ?> fields(int number, @Nullable Object row) {
        if (row instanceof Map<?, ?> map) {
            return map;
        }
        if (row instanceof ObjectNode object) {
            return CamelValues.fields(object);
        }
        if (row instanceof DiscogsWrite record) {
            return DiscogsJson.fields(record);
        }
        throw refused(
                number,
                "is a %s, allowed: a Map or a request record"
                        .formatted(row == null ? "null" : row.getClass().getName()));
    }

    private Parameter column(int number, String key) {
        return columns.stream()
                .filter(column -> column.isCalled(key))
                .findFirst()
                .orElseThrow(
                        () -> {
                            var names = columns.stream().map(Parameter::wireName).toList();
                            return refused(
                                    number,
                                    "has %s%s, allowed: %s"
                                            .formatted(
                                                    QuotedValue.of(key),
                                                    NearestName.hint(key, names),
                                                    String.join(", ", names)));
                        });
    }

    /** The text of a cell; null for an empty one. */
    private static @Nullable String cell(@Nullable Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "Y" : "N";
        }
        return value instanceof BigDecimal decimal
                ? decimal.toPlainString()
                : Objects.toString(value, null);
    }

    private DiscogsRequestException refused(int number, @Nullable String reason) {
        return new DiscogsRequestException(
                operation.uriName(), "row %d: %s".formatted(number, reason));
    }
}
