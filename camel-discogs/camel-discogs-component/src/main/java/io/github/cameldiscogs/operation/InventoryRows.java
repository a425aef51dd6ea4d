/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.DiscogsRequestException;
import io.github.cameldiscogs.model.DiscogsJson;
import io.github.cameldiscogs.request.DiscogsWrite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the rows of a message body as the CSV file of an inventory upload. */
public final class InventoryRows {

    private final DiscogsOperation operation;
    private final List<Parameter> columns;
    private final CamelValues camel;

    /**
     * @param camel reads values that are not plain
     * @throws IllegalArgumentException when the operation uploads nothing
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
     * Writes a file with those columns that some row has, under Discogs's names.
     *
     * @param rows each a Map under the names of the API or in lowerCamelCase, or a request record;
     *     what is null is not written
     * @throws DiscogsRequestException naming the row that is wrong, counted from 1
     */
    public byte[] write(Iterable<?> rows) {
        var cells = new ArrayList<Map<Parameter, String>>();
        for (var row : rows) {
            cells.add(cells(cells.size() + 1, row));
        }
        if (cells.isEmpty()) {
            throw new DiscogsRequestException(
                    operation.uriName(), "the body is a list without rows");
        }
        var used =
                columns.stream()
                        .filter(column -> cells.stream().anyMatch(row -> row.containsKey(column)))
                        .toList();
        return csv(used, cells).getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(List<Parameter> columns, List<Map<Parameter, String>> rows) {
        var text = new StringBuilder();
        try (var csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            csv.printRecord(columns.stream().map(Parameter::wireName).toList());
            for (var row : rows) {
                csv.printRecord(columns.stream().map(row::get).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private Map<Parameter, String> cells(int number, Object row) {
        var cells = new LinkedHashMap<Parameter, String>();
        fields(number, row)
                .forEach(
                        (key, value) -> {
                            if (value != null) {
                                var column = column(number, String.valueOf(key));
                                var cell = cell(number, column, value);
                                if (cell != null) {
                                    cells.put(column, cell);
                                }
                            }
                        });
        for (var column : columns) {
            if (column.required() && !cells.containsKey(column)) {
                throw refused(number, "has no " + column.wireName());
            }
        }
        return cells;
    }

    private Map<?, ?> fields(int number, Object row) {
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
                                                    Quotation.of(key),
                                                    NearestName.hint(key, names),
                                                    String.join(", ", names)));
                        });
    }

    /** The text of a cell; null for an empty one. */
    private String cell(int number, Parameter column, Object value) {
        try {
            var read = column.read(value, camel);
            if (read == null) {
                return null;
            }
            if (read instanceof Boolean yes) {
                return yes ? "Y" : "N";
            }
            return read instanceof BigDecimal decimal ? decimal.toPlainString() : read.toString();
        } catch (IllegalArgumentException e) {
            throw refused(number, e.getMessage());
        }
    }

    private DiscogsRequestException refused(int number, String reason) {
        return new DiscogsRequestException(
                operation.uriName(), "row %d: %s".formatted(number, reason));
    }
}
