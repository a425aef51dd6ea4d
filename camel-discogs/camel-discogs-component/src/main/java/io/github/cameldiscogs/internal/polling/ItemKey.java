/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.polling;

import io.github.cameldiscogs.internal.json.DiscogsJson;
import io.github.cameldiscogs.internal.paging.ListTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Identifies an item of a list as text: by its key; for an item without a key by the fields that
 * name it; and if one of these is missing, by its content.
 *
 * <p>Walks use keys only: a list may have several rows with the same values in these fields, and a
 * walk returns all of them. A consumer delivers such rows once.
 *
 * @param fields names of the fields that name an item without a key; may be empty
 * @param passing names of fields that are ignored when an item is identified by its content
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
