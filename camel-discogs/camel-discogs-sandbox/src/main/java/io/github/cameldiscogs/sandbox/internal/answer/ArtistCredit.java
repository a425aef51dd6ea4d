/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import org.jspecify.annotations.Nullable;

/**
 * An artist as credited; the thumbnail is absent but in releases and masters, and without a
 * picture.
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

    /** The same credit with another picture. */
    public ArtistCredit withThumbnail(@Nullable String thumbnail) {
        return new ArtistCredit(name, anv, join, role, tracks, id, resourceUrl, thumbnail);
    }

    /** The name in descriptions: the name variation, if any, with an asterisk. */
    public String printedName() {
        return anv.isEmpty() ? name : anv + "*";
    }
}
