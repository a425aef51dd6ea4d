/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import io.github.cameldiscogs.changes.ChangeType;
import io.github.cameldiscogs.dump.records.BrokenRecord;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record of a dump, read as far as it can be.
 *
 * @param number its place in the file, from 1
 * @param id its number at Discogs; null if it has none
 * @param content in the form that was asked for; null if it is broken or removed
 * @param broken why it cannot be read; null if it can
 * @param change what has become of it since an earlier dump; null if nobody has asked
 */
public record DumpRecord(
        long number,
        @Nullable Long id,
        @Nullable Object content,
        @Nullable BrokenRecord broken,
        @Nullable ChangeType change) {

    /** What takes its place in a list. */
    public Object item() {
        return content != null ? content : Objects.requireNonNull(broken);
    }
}
