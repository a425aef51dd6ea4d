/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What somebody did for a work.
 *
 * @param role as Discogs writes it, such as {@code Bass, Backing Vocals}
 * @param first the first track that it is about, from 0; null if it is about the whole work
 * @param last the last track that it is about; null if it is about the whole work
 */
record Credit(long artist, String role, @Nullable Integer first, @Nullable Integer last) {

    /** Whether it stands at one track. */
    boolean isOfOneTrack() {
        return first != null && first.equals(last);
    }

    /** Whether it stands at this track. */
    boolean isOf(int track) {
        return first != null && first == track && isOfOneTrack();
    }

    /** The tracks that it is about, as in {@code A1 to B2}; empty for the whole work. */
    String tracks(Outline outline) {
        if (first == null || last == null) {
            return "";
        }
        var from = outline.position(first);
        return isOfOneTrack() ? from : from + " to " + outline.position(last);
    }
}
