/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an item of a list, as it is delivered to a route.
 *
 * @param type the kind of change
 * @param key identifies the item within its list; for an operation that answers with a single
 *     object, the values of its path parameters
 * @param item the item in the output type; for a removed item its last known content if {@code
 *     keepItems=true}, else null
 * @param previous the item as it was last delivered; null unless {@code keepItems=true}, and null
 *     for an item that was not delivered before
 * @param changedFields paths of the fields that differ from {@code previous}, such as {@code
 *     basic_information.title} or {@code notes[0].value}; empty if there is no previous content to
 *     compare with
 * @param scan the number of the look at the list that found the change; it only increases: of two
 *     changes of an item, the one with the higher number is the later one
 * @param time when the item was added to its list, or its last activity; null when Discogs does not
 *     report it
 */
public record Change(
        ChangeType type,
        String key,
        @Nullable Object item,
        @Nullable Object previous,
        List<String> changedFields,
        long scan,
        @Nullable Instant time) {}
