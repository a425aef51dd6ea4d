/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unmodifiable copies of the collections given to records. Null stays null: it means absent. */
final class UnmodifiableCopy {

    private UnmodifiableCopy() {}

    static <T> @Nullable List<@Nullable T> of(@Nullable List<@Nullable T> list) {
        // Not List.copyOf, which refuses the nulls that JSON allows in a list
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }

    static <T> @Nullable Map<String, @Nullable T> of(@Nullable Map<String, @Nullable T> map) {
        return map == null ? null : copy(map);
    }

    /** Null becomes empty: other fields are never absent. */
    static Map<String, @Nullable Object> ofOtherFields(
            @Nullable Map<String, @Nullable Object> otherFields) {
        return otherFields == null || otherFields.isEmpty() ? Map.of() : copy(otherFields);
    }

    private static <T> Map<String, @Nullable T> copy(Map<String, @Nullable T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
