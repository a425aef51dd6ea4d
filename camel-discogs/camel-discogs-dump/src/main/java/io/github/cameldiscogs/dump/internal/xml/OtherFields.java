/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the fields of a record that have no component. Most records have none. */
final class OtherFields {

    private @Nullable Map<String, @Nullable Object> fields;

    /** A name that comes again makes a list of the values. */
    void put(String name, Object value) {
        var all = fields == null ? fields = new LinkedHashMap<>() : fields;
        all.merge(name, value, OtherFields::both);
    }

    private static Object both(@Nullable Object before, @Nullable Object value) {
        var values = new ArrayList<@Nullable Object>();
        if (before instanceof List<?> several) {
            values.addAll(several);
        } else {
            values.add(before);
        }
        values.add(value);
        return values;
    }

    Map<String, @Nullable Object> toMap() {
        return fields == null ? Map.of() : fields;
    }
}
