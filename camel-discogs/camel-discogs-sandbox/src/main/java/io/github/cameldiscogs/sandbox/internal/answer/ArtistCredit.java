/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/**
 * An artist as credited; the thumbnail is absent everywhere but at the top of releases and masters.
 */
public record ArtistCredit(
        String name,
        String anv,
        String join,
        String role,
        String tracks,
        long id,
        String resourceUrl,
        @Nullable String thumbnailUrl) {

    /** The same credit at the top of a release or master. */
    public ArtistCredit withThumbnail(String thumbnail) {
        return new ArtistCredit(name, anv, join, role, tracks, id, resourceUrl, thumbnail);
    }

    /** The name in descriptions: the name variation, if any, with an asterisk. */
    public String printedName() {
        return anv.isEmpty() ? name : anv + "*";
    }
}
