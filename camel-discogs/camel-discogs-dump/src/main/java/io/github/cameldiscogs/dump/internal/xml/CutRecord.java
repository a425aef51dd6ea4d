/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump.internal.xml;

import io.github.cameldiscogs.changes.ChangeType;
import org.jspecify.annotations.Nullable;

/**
 * The text of a record, not looked into yet.
 *
 * @param number its place in the file, from 1; what was removed comes after the last
 * @param xml from its start tag to its end tag, in UTF-8; empty for what was removed
 * @param whole whether it is all of it: what is too large is cut off
 * @param change what has become of it since an earlier dump; null if nobody has asked
 * @param removedId the number at Discogs of what was removed, else null
 */
public record CutRecord(
        long number,
        byte[] xml,
        boolean whole,
        @Nullable ChangeType change,
        @Nullable Long removedId) {

    CutRecord(long number, byte[] xml, boolean whole) {
        this(number, xml, whole, null, null);
    }

    /** A record that is in the earlier dump alone. */
    public static CutRecord removed(long number, long id) {
        return new CutRecord(number, new byte[0], true, ChangeType.REMOVED, id);
    }

    public CutRecord with(ChangeType type) {
        return new CutRecord(number, xml, whole, type, null);
    }
}
