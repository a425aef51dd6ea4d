/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.changes;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an item of a list.
 *
 * @param type what has become of it
 * @param key what tells the item from all others of its list; of one thing, the values of the
 *     parameters in its path
 * @param item the item in the output type; of a removed one the last that was known if {@code
 *     keepItems=true}, else null
 * @param previous the item as it was told last; null unless {@code keepItems=true}, and for an item
 *     that was not told before
 * @param changedFields paths of the fields that differ from {@code previous}, such as {@code
 *     basic_information.title} or {@code notes[0].value}; empty where there is none to compare with
 * @param scan the number of the reading that has found it, which only ever rises: of two changes of
 *     an item, the one with the higher number is the later one
 * @param time when the item came into its list, or was active last; null when that is not known
 */
public record Change(
        ChangeType type,
        String key,
        @Nullable Object item,
        @Nullable Object previous,
        List<String> changedFields,
        long scan,
        @Nullable Instant time) {}
