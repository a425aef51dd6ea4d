/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.collectionetl;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** One row of a table, being filled: the values of its columns by name. */
final class Row {

    private final Map<String, Object> columns = new HashMap<>();

    /** Sets a column; what Discogs leaves empty, as "" or 0 or not at all, becomes null. */
    Row with(String column, Object value) {
        columns.put(column, isEmpty(value) ? null : stored(value));
        return this;
    }

    static boolean isEmpty(Object value) {
        return value == null
                || value instanceof String text && DatabaseText.of(text).isEmpty()
                || value instanceof Number number && number.longValue() == 0;
    }

    private static Object stored(Object value) {
        return value instanceof String text ? DatabaseText.of(text) : value;
    }

    /** The columns as the SQL component reads named parameters. */
    Map<String, Object> columns() {
        return Collections.unmodifiableMap(columns);
    }
}
