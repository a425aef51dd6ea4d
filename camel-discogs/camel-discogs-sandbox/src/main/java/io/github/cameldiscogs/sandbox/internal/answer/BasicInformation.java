/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The short form of a release in collections and wantlists. */
public record BasicInformation(
        long id,
        @JsonInclude @Nullable Long masterId,
        @JsonInclude @Nullable String masterUrl,
        String resourceUrl,
        String thumb,
        String coverImage,
        String title,
        int year,
        List<Format> formats,
        List<EntityCredit> labels,
        List<ArtistCredit> artists,
        List<String> genres,
        List<String> styles) {

    /** The form in wantlists: null instead of 0 for a missing master. */
    public BasicInformation wanted() {
        var noMaster = masterId != null && masterId == 0;
        return new BasicInformation(
                id,
                noMaster ? null : masterId,
                masterUrl,
                resourceUrl,
                thumb,
                coverImage,
                title,
                year,
                formats,
                labels,
                artists,
                genres,
                styles);
    }

    /** Without images, as anonymous callers see it in wantlists. */
    public BasicInformation withoutPictures() {
        return new BasicInformation(
                id,
                masterId,
                masterUrl,
                resourceUrl,
                "",
                "",
                title,
                year,
                formats,
                labels,
                artists,
                genres,
                styles);
    }
}
