/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.internal.paging.ListTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What tells an item of a list from all others, as text: its key; where it has none, the fields
 * that name it; where it lacks one of these, its content.
 *
 * <p>A walk goes by keys alone: a list may have rows that agree in these fields, and all of them
 * are given. A route is told of such rows once.
 *
 * @param fields names of the fields that name an item without a key; none if there are no such
 * @param passing names of fields that do not tell the content of an item from others
 */
public record ItemKey(ListTraits traits, List<String> fields, Set<String> passing) {

    private static final String SEPARATOR = "/";

    String of(Object item) {
        var key = traits.key(item);
        if (key != null) {
            return key.toString();
        }
        var name = name(item);
        return name == null ? Fingerprint.of(item, passing) : name;
    }

    private @Nullable String name(Object item) {
        var values = new ArrayList<String>();
        for (var field : fields) {
            var value = value(item, field);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values.isEmpty() ? null : String.join(SEPARATOR, values);
    }

    private static @Nullable String value(Object item, String field) {
        try {
            var value = DiscogsJson.key(item, field);
            return value == null ? null : value.toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
