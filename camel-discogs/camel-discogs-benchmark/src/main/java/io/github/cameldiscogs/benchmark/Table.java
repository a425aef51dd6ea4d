/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown. */
public final class Table {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * @param columns the headings
     */
    public Table(String title, String... columns) {
        this.title = title;
        rows.add(List.of(columns));
    }

    /**
     * @throws IllegalArgumentException if there are not as many cells as columns
     */
    public void add(String... cells) {
        var columns = rows.get(0).size();
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells in " + columns + " columns");
        }
        rows.add(List.of(cells));
    }

    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add("### " + title + System.lineSeparator());
        rows.forEach(row -> lines.add(line(row)));
        lines.add(2, line(rows.get(0).stream().map(cell -> "").toList()).replace(' ', '-'));
        return String.join(System.lineSeparator(), lines) + System.lineSeparator();
    }

    private String line(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> padded(cells.get(column), column))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String padded(String cell, int column) {
        var width = rows.stream().mapToInt(row -> row.get(column).length()).max().orElseThrow();
        return column == 0
                ? cell + " ".repeat(width - cell.length())
                : " ".repeat(width - cell.length()) + cell;
    }
}
