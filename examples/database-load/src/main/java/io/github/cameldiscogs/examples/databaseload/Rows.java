/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.databaseload;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Rows to write, by their tables. The values are in the order of the columns. */
final class Rows {

    private final Map<Table, List<Object[]>> rows = new EnumMap<>(Table.class);

    void add(Table table, Object... values) {
        rows.computeIfAbsent(table, key -> new ArrayList<>()).add(values);
    }

    List<Object[]> of(Table table) {
        return rows.getOrDefault(table, List.of());
    }
}
